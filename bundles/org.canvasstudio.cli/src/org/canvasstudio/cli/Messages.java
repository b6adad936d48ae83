package org.canvasstudio.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The bundle's translatable texts, help included. */
final class Messages {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Messages() {
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.canvasstudio.cli.messages", locale, Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text in one line: names may hold line ends, and signs that a terminal would obey. */
    static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    static String text(String key, Object... arguments) {
        String pattern = bundle(Locale.getDefault()).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }
}
