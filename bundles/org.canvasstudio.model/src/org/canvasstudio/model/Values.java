package org.canvasstudio.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How the metamodel's own data types are written and read. A text that is not of the type is refused with an
 * {@link IllegalArgumentException} that says what is expected.
 */
public final class Values {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,18})?|\\.\\d{1,18})");
    /** How many digits a plain number has at most: so it is small enough for a {@code Long}. */
    private static final int MOST_DIGITS = 18;

    /** The characters of a text that a message shows whole. */
    private static final int SHOWN = 80;

    private Values() {
    }

    /** An exact decimal; digits after the point are kept as they are written, so that 1.50 stays 1.50. */
    public static BigDecimal amount(String text) {
        if (text == null) {
            return null;
        }
        // No exponents: 1E999999999 is a few bytes that take gigabytes to write out.
        if (!isPlain(text) && !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(Messages.text("value.amount", shown(text)));
        }
        return new BigDecimal(text);
    }

    /** Whether it is some digits and nothing else, as nearly all amounts are. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && areDigits(text, 0, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** How many there are: from zero up, and small enough for a {@code Long}. */
    public static Long count(String text) {
        if (text != null && !isPlain(text)) {
            throw new IllegalArgumentException(Messages.text("value.count", shown(text)));
        }
        return text == null ? null : Long.valueOf(text);
    }

    /** A currency code of three capital letters (ISO 4217). Codes that no state issues are not refused. */
    public static String currency(String text) {
        if (text != null && (text.length() != 3 || !isCapital(text.charAt(0)) || !isCapital(text.charAt(1))
                || !isCapital(text.charAt(2)))) {
            throw new IllegalArgumentException(Messages.text("value.currency", shown(text)));
        }
        return text;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A colour, {@code #rrggbb}. */
    public static String colour(String text) {
        if (text != null && !COLOUR.matcher(text).matches()) {
            throw new IllegalArgumentException(Messages.text("value.colour", shown(text)));
        }
        return text;
    }

    /** A calendar day, {@code yyyy-mm-dd}. */
    public static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        try {
            // The parser for all days that there can be takes thirty times as long.
            return isPlainDay(text) ? LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10)) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Messages.text("value.day", shown(text)), e);
        }
    }

    private static boolean isPlainDay(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && areDigits(text, 0, 4)
                && areDigits(text, 5, 7) && areDigits(text, 8, 10);
    }

    /** A text as a message shows it: a long one by its beginning. */
    static String shown(String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + '\u2026';
    }

    /** The text of a value of any of the types; {@code null} for {@code null}. */
    public static String text(Object value) {
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
