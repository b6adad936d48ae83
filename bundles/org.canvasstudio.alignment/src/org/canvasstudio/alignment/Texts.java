package org.canvasstudio.alignment;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Translatable texts: this bundle's own, and those beside a rule's class. */
final class Texts {

    private static final ResourceBundle.Control ENGLISH_AT_LAST = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String OWN = Texts.class.getPackageName() + ".messages";

    /** What has been looked up, so that it is read and taken apart once. A class is held by its loader only. */
    private static final ClassValue<Map<Locale, Map<String, Template>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Locale, Map<String, Template>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Texts() {
    }

    static String text(Locale locale, String key, Object... arguments) {
        return text(OWN, Texts.class, locale, key, arguments);
    }

    /** A text of the properties file that bears the name of a class. */
    static String text(Class<?> owner, Locale locale, String key, Object... arguments) {
        return text(owner.getName(), owner, locale, key, arguments);
    }

    private static String text(String baseName, Class<?> owner, Locale locale, String key, Object... arguments) {
        Map<Locale, Map<String, Template>> languages = KNOWN.get(owner);
        Map<String, Template> texts = languages.get(locale);
        if (texts == null) {
            texts = languages.computeIfAbsent(locale, language -> new ConcurrentHashMap<>());
        }
        Template template = texts.get(key);
        if (template == null) {
            template = new Template(ResourceBundle.getBundle(baseName, locale, owner.getClassLoader(), ENGLISH_AT_LAST)
                    .getString(key), locale);
            texts.put(key, template);
        }
        // Without arguments the text is plain: a brace or an apostrophe in it has no meaning.
        return arguments.length == 0 ? template.pattern : template.format(arguments);
    }

    /** A pattern of {@link MessageFormat}, taken apart when it has plain placeholders only. */
    private static final class Template {

        /** The largest number that is written with digits alone in languages that have the digits of ASCII. */
        private static final int UNGROUPED = 999;

        private final String pattern;
        private final Locale locale;
        private final boolean asciiDigits;
        /** Texts, and numbers of arguments; {@code null} when only MessageFormat can do it. */
        private final List<Object> parts;

        Template(String pattern, Locale locale) {
            this.pattern = pattern;
            this.locale = locale;
            this.asciiDigits = "7".equals(new MessageFormat("{0}", locale).format(new Object[] { 7 }));
            this.parts = parts(pattern);
        }

        private static List<Object> parts(String pattern) {
            List<Object> parts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            boolean quoted = false;
            for (int at = 0; at < pattern.length(); at++) {
                char c = pattern.charAt(at);
                if (c == '\'') {
                    if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
                        text.append(c);
                        at++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == '{' && !quoted) {
                    int end = pattern.indexOf('}', at);
                    if (end != at + 2 || !Character.isDigit(pattern.charAt(at + 1))) {
                        return null;
                    }
                    parts.add(text.toString());
                    parts.add(Character.digit(pattern.charAt(at + 1), 10));
                    text.setLength(0);
                    at = end;
                } else {
                    text.append(c);
                }
            }
            parts.add(text.toString());
            return parts;
        }

        String format(Object... arguments) {
            if (parts == null) {
                return new MessageFormat(pattern, locale).format(arguments);
            }
            StringBuilder text = new StringBuilder(pattern.length() + 40);
            for (Object part : parts) {
                if (part instanceof String) {
                    text.append((String) part);
                } else if ((Integer) part >= arguments.length) {
                    text.append('{').append(part).append('}');
                } else {
                    append(text, arguments[(Integer) part]);
                }
            }
            return text.toString();
        }

        private void append(StringBuilder text, Object argument) {
            if (argument instanceof Number) {
                double value = ((Number) argument).doubleValue();
                if (asciiDigits && value >= 0 && value <= UNGROUPED && value == Math.rint(value)) {
                    text.append((int) value);
                    return;
                }
            } else if (argument == null || argument instanceof String) {
                text.append((String) argument);
                return;
            }
            // Numbers, days and what else there may be: as the language writes them.
            text.append(new MessageFormat("{0}", locale).format(new Object[] { argument }));
        }
    }
}
