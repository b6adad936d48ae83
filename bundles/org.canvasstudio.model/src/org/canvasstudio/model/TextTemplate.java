package org.canvasstudio.model;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A translatable text with placeholders in the form of {@link MessageFormat}, taken apart once, for texts that are put
 * together again and again. It may be used by several threads at a time.
 */
public final class TextTemplate {

    /** The largest number that is written with digits alone in languages that have the digits of ASCII. */
    private static final int UNGROUPED = 999;

    private final String pattern;
    private final Locale locale;
    private final boolean asciiDigits;
    /** As MessageFormat writes numbers; copied for each, since it keeps what it is doing. */
    private final NumberFormat ofNumbers;
    /** The texts before, between and after the placeholders; {@code null} when only MessageFormat can do it. */
    private final String[] texts;
    /** The numbers of the arguments that the placeholders stand for, each after the text of the same place. */
    private final int[] numbers;
    /** What does it otherwise, made when it is needed first: without arguments a pattern need not be one. */
    private volatile MessageFormat format;

    /**
     * The language that texts are really in: numbers and days in them are written in it, too. Texts that are not there in
     * the language of the system are in English, which has the file without a language in its name.
     *
     * @param texts  as they were found
     * @param wanted the language, and the country, that they were looked for in
     * @return what was wanted, where the texts are in its language
     */
    public static Locale languageOf(ResourceBundle texts, Locale wanted) {
        Locale found = texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : texts.getLocale();
        return found.getLanguage().equals(wanted.getLanguage()) ? wanted : found;
    }

    /**
     * @param pattern as MessageFormat takes it
     * @param locale  the language of numbers and days
     */
    public TextTemplate(String pattern, Locale locale) {
        this.pattern = pattern;
        this.locale = locale;
        this.ofNumbers = NumberFormat.getInstance(locale);
        this.asciiDigits = "7".equals(ofNumbers.format(7));
        List<String> between = new ArrayList<>();
        List<Integer> placeholders = new ArrayList<>();
        this.texts = takeApart(pattern, between, placeholders) ? between.toArray(new String[0]) : null;
        this.numbers = placeholders.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether there are plain placeholders only. */
    private static boolean takeApart(String pattern, List<String> texts, List<Integer> numbers) {
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
                    return false;
                }
                texts.add(text.toString());
                numbers.add(Character.digit(pattern.charAt(at + 1), 10));
                text.setLength(0);
                at = end;
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return true;
    }

    /** The text; without arguments it is plain: a brace or an apostrophe in it has no meaning. */
    public String format(Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        if (texts == null) {
            return ((MessageFormat) format().clone()).format(arguments);
        }
        StringBuilder text = new StringBuilder(pattern.length() + 40);
        for (int at = 0; at < numbers.length; at++) {
            text.append(texts[at]);
            if (numbers[at] >= arguments.length) {
                text.append('{').append(numbers[at]).append('}');
            } else {
                append(text, arguments[numbers[at]]);
            }
        }
        return text.append(texts[numbers.length]).toString();
    }

    /** To be copied, since it keeps what it is doing. */
    private MessageFormat format() {
        if (format == null) {
            format = new MessageFormat(pattern, locale);
        }
        return format;
    }

    private void append(StringBuilder text, Object argument) {
        if (argument instanceof Number) {
            double value = ((Number) argument).doubleValue();
            if (asciiDigits && value >= 0 && value <= UNGROUPED && value == Math.rint(value)) {
                text.append((int) value);
            } else {
                text.append(((NumberFormat) ofNumbers.clone()).format(argument));
            }
        } else if (argument == null || argument instanceof String) {
            text.append((String) argument);
        } else {
            // Days and what else there may be: as the language writes them.
            text.append(new MessageFormat("{0}", locale).format(new Object[] { argument }));
        }
    }
}
