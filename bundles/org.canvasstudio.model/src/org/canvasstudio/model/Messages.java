package org.canvasstudio.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle's translatable texts, in {@code messages.properties} and its translations. */
final class Messages {

    /** The languages that the studio speaks, English first. */
    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.CHINESE, Locale.forLanguageTag("pl"),
            Locale.JAPANESE, Locale.forLanguageTag("ru"));

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        return text(Locale.getDefault(), key, arguments);
    }

    static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.canvasstudio.model.messages", locale, Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
