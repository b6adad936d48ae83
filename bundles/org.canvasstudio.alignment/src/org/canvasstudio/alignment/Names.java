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
        return name == null || name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0)) && INVISIBLE.matcher(name).matches();
    }

    /** A name on one line, whatever white space is in it. */
    static String oneLine(String name) {
        return isOneLine(name) ? name : SPACE.matcher(name).replaceAll(" ").strip();
    }

    /** Whether a name has single blanks only, between other characters, as nearly all have. */
    private static boolean isOneLine(String name) {
        char before = ' ';
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == ' ' ? before == ' ' : c < ' ' || c > '~' && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || name.isEmpty();
    }

    /**
     * What two names have in common that a reader takes for the same: letters of either case, characters of either width,
     * and white space of any kind and length count as one; empty for {@code null}.
     */
    public static String key(String name) {
        if (name == null) {
            return "";
        }
        if (isPlain(name)) {
            return oneLine(name.toLowerCase(Locale.ROOT));
        }
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        // Folding case may leave a text that is not normalised.
        String folded = Normalizer.normalize(normal.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return oneLine(folded);
    }

    /** Whether a name has only characters that have no other form and no other width, as nearly all have. */
    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (!isPlain(name.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is of ASCII, of the letters of Latin, Greek and Cyrillic without the rare ones, of kana, and the ideographs in use. */
    static boolean isPlain(char c) {
        return c <= '~' || c >= '\u00c0' && c <= '\u012f' || c >= '\u0139' && c <= '\u013e' || c >= '\u0141' && c <= '\u0148'
                || c >= '\u014a' && c <= '\u017e' || c >= '\u03b1' && c <= '\u03c9' || c >= '\u0400' && c <= '\u045f'
                || c >= '\u3041' && c <= '\u3096' || c >= '\u30a1' && c <= '\u30fe' || c >= '\u4e00' && c <= '\u9fff';
    }
}
