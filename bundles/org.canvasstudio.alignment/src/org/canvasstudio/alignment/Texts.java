package org.canvasstudio.alignment;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import org.canvasstudio.model.TextTemplate;

/** Translatable texts: this bundle's own, and those beside a rule's class. */
final class Texts {

    private static final ResourceBundle.Control ENGLISH_AT_LAST = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String OWN = Texts.class.getPackageName() + ".messages";

    /** What has been looked up, so that it is read and taken apart once. A class is held by its loader only. */
    private static final ClassValue<Map<Locale, Map<String, TextTemplate>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Locale, Map<String, TextTemplate>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Texts() {
    }

    static String text(Locale locale, String key, Object... arguments) {
        return template(locale, key).format(arguments);
    }

    /** One of this bundle's own texts, for who needs it again and again. */
    static TextTemplate template(Locale locale, String key) {
        return template(OWN, Texts.class, locale, key);
    }

    /** A text of the properties file that bears the name of a class. */
    static String text(Class<?> owner, Locale locale, String key, Object... arguments) {
        return template(owner.getName(), owner, locale, key).format(arguments);
    }

    private static TextTemplate template(String baseName, Class<?> owner, Locale locale, String key) {
        Map<Locale, Map<String, TextTemplate>> languages = KNOWN.get(owner);
        Map<String, TextTemplate> texts = languages.get(locale);
        if (texts == null) {
            texts = languages.computeIfAbsent(locale, language -> new ConcurrentHashMap<>());
        }
        TextTemplate template = texts.get(key);
        if (template == null) {
            ResourceBundle bundle = ResourceBundle.getBundle(baseName, locale, owner.getClassLoader(), ENGLISH_AT_LAST);
            template = new TextTemplate(bundle.getString(key), TextTemplate.languageOf(bundle, locale));
            texts.put(key, template);
        }
        return template;
    }
}
