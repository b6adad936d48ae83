package org.canvasstudio.examples;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's translatable texts. */
final class Messages {

    private static final ResourceBundle.Control ENGLISH_AT_LAST = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.canvasstudio.examples.messages", locale,
                Messages.class.getClassLoader(), ENGLISH_AT_LAST).getString(key);
        // Without arguments the text is plain: a brace or an apostrophe in it has no meaning.
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
