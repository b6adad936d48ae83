package org.canvasstudio.alignment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Translatable texts: this bundle's own, and those beside a rule's class. */
final class Texts {

    private static final ResourceBundle.Control ENGLISH_AT_LAST = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    static String text(Locale locale, String key, Object... arguments) {
        return text(Texts.class.getPackageName() + ".messages", Texts.class, locale, key, arguments);
    }

    /** A text of the properties file that bears the name of a class. */
    static String text(Class<?> owner, Locale locale, String key, Object... arguments) {
        return text(owner.getName(), owner, locale, key, arguments);
    }

    private static String text(String baseName, Class<?> owner, Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(baseName, locale, owner.getClassLoader(), ENGLISH_AT_LAST).getString(key);
        // Without arguments the text is plain: a brace or an apostrophe in it has no meaning.
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
