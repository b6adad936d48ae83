package org.canvasstudio.images;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's translatable texts. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("org.canvasstudio.images.messages", Locale.getDefault(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), Locale.getDefault()).format(arguments);
    }
}
