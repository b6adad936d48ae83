package org.canvasstudio.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How the metamodel's own data types are written and read. A text that is not of the type is refused with an
 * {@link IllegalArgumentException} that says what is expected.
 */
public final class Values {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    private Values() {
    }

    /** An exact decimal; digits after the point are kept as they are written, so that 1.50 stays 1.50. */
    public static BigDecimal amount(String text) {
        if (text == null) {
            return null;
        }
        // No exponents: 1E999999999 is a few bytes that take gigabytes to write out.
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(Messages.text("value.amount", text));
        }
        return new BigDecimal(text);
    }

    /** How many there are: from zero up, and small enough for a {@code Long}. */
    public static Long count(String text) {
        return text == null ? null : Long.valueOf(matching(COUNT, text, "value.count"));
    }

    /** A currency code of three capital letters (ISO 4217). Codes that no state issues are not refused. */
    public static String currency(String text) {
        return matching(CURRENCY, text, "value.currency");
    }

    /** A colour, {@code #rrggbb}. */
    public static String colour(String text) {
        return matching(COLOUR, text, "value.colour");
    }

    /** A calendar day, {@code yyyy-mm-dd}. */
    public static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Messages.text("value.day", text), e);
        }
    }

    /** The text of a value of any of the types; {@code null} for {@code null}. */
    public static String text(Object value) {
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static String matching(Pattern pattern, String text, String message) {
        if (text != null && !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(Messages.text(message, text));
        }
        return text;
    }
}
