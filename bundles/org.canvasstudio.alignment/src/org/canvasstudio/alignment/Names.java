package org.canvasstudio.alignment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as a reader does. */
public final class Names {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** White space and what only directs or joins the characters around it. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");

    private Names() {
    }

    /** Whether a name shows a reader nothing; also {@code null}. */
    public static boolean isBlank(String name) {
        return name == null || INVISIBLE.matcher(name).matches();
    }

    /** A name on one line, whatever white space is in it. */
    static String oneLine(String name) {
        return SPACE.matcher(name).replaceAll(" ").strip();
    }

    /**
     * What two names have in common that a reader takes for the same: letters of either case, characters of either width,
     * and white space of any kind and length count as one; empty for {@code null}.
     */
    public static String key(String name) {
        if (name == null) {
            return "";
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        // Folding case may leave a text that is not normalised.
        String folded = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return oneLine(folded);
    }
}
