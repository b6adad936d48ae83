package org.canvasstudio.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's translatable texts, help included. */
final class Messages {

    private Messages() {
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.canvasstudio.cli.messages", locale, Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String text(String key, Object... arguments) {
        String pattern = bundle(Locale.getDefault()).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }
}
