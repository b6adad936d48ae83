package org.canvasstudio.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The bundle's translatable texts, in {@code messages.properties} and its translations. */
final class Messages {

    /** The languages that the studio speaks, English first. */
    static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.CHINESE, Locale.forLanguageTag("pl"),
            Locale.JAPANESE, Locale.forLanguageTag("ru"));

    /** The texts that have no placeholders, by language and key: titles of blocks are asked for again and again. */
    private static final Map<Locale, Map<String, String>> PLAIN = new ConcurrentHashMap<>();

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        return text(Locale.getDefault(), key, arguments);
    }

    static String text(Locale locale, String key) {
        return PLAIN.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, each -> text(locale, each, new Object[0]));
    }

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("org.canvasstudio.model.messages", locale, Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), TextTemplate.languageOf(texts, locale)).format(arguments);
    }
}
