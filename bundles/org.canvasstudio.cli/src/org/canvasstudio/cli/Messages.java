package org.canvasstudio.cli;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.canvasstudio.model.TextTemplate;

/** The bundle's translatable texts, help included. */
final class Messages {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** What has been looked up: the lines of findings are put together again and again. */
    private static final Map<Locale, Map<String, TextTemplate>> KNOWN = new ConcurrentHashMap<>();

    private Messages() {
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.canvasstudio.cli.messages", locale, Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that the texts are in, with the country of the system where that is the system's language, too. */
    static Locale locale() {
        Locale wanted = Locale.getDefault();
        return TextTemplate.languageOf(bundle(wanted), wanted);
    }

    /** A text in one line: names may hold line ends, and signs that a terminal would obey. */
    static String line(String text) {
        return hasControls(text) ? CONTROLS.matcher(text).replaceAll(" ") : text;
    }

    private static boolean hasControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    static String text(String key, Object... arguments) {
        Locale locale = Locale.getDefault();
        return KNOWN.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, each -> new TextTemplate(bundle(locale).getString(each), locale())).format(arguments);
    }
}
