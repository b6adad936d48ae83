package org.canvasstudio.design;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's translatable texts, in {@code messages.properties} and its translations. */
final class Messages {

    private static final String BUNDLE = "org.canvasstudio.design.messages";

    private Messages() {
    }

    /** The text of a key in the language of the system, with what is named in it. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(texts().getString(key), Locale.getDefault()).format(arguments);
    }

    /** Whether there is a text of the key. */
    static boolean has(String key) {
        return texts().containsKey(key);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
