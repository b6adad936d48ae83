package org.canvasstudio.viewpoint.draw;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in lines that stay in a space. Lines end where a language lets them: between words, and between ideographs. A
 * word that is longer than a line is divided; its soft hyphens are where it may be, too. Where the space ends before the
 * text, an ellipsis takes the place of the rest.
 *
 * @param lines the lines from above; the first begins after the indent
 * @param font  the largest of the wanted fonts that suits
 * @param isCut whether something is missing
 */
public record FittedText(List<String> lines, FontSpec font, boolean isCut) {

    /** Stands for what is missing. */
    public static final String ELLIPSIS = "\u2026";

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String HYPHEN = "\u2010";
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final Pattern SOFT_HYPHENS = Pattern.compile(SOFT_HYPHEN + "+$");
    private static final int LEAST_PART = 3;

    public FittedText {
        lines = List.copyOf(lines);
    }

    /**
     * Fits a text. The largest font is taken in which all of it has a place with whole words; else the largest in which it
     * has with divided words; else it is cut in the smallest font.
     *
     * @param fonts    from the largest to the smallest, one at least
     * @param width    of the space, in units
     * @param height   of the space; one line is made even when it is less than that
     * @param indent   what the first line leaves free at its beginning
     */
    public static FittedText fit(String text, List<FontSpec> fonts, double width, double height, double indent,
            TextMeasurer measurer) {
        String plain = withoutControls(text).strip();
        if (plain.isEmpty()) {
            return new FittedText(List.of(), fonts.get(0), false);
        }
        FittedText divided = null;
        for (FontSpec font : fonts) {
            Wrapping wrapping = new Wrapping(font, width, indent, measurer);
            wrapping.add(plain);
            if (wrapping.lines.size() <= room(font, height, measurer)) {
                FittedText fitted = new FittedText(wrapping.lines, font, false);
                if (!wrapping.divides) {
                    return fitted;
                }
                divided = divided == null ? fitted : divided;
            }
        }
        if (divided != null) {
            return divided;
        }
        FontSpec smallest = fonts.get(fonts.size() - 1);
        Wrapping wrapping = new Wrapping(smallest, width, indent, measurer);
        wrapping.add(plain);
        return new FittedText(wrapping.cut(room(smallest, height, measurer)), smallest, true);
    }

    /** A tab and its like have no width of their own, and fonts draw separators of lines as signs. */
    private static String withoutControls(String text) {
        if (text.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029)) {
            return text;
        }
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ");
    }

    /** Puts a text into one line, with an ellipsis where it is too long. */
    public static FittedText line(String text, FontSpec font, double width, TextMeasurer measurer) {
        return fit(text.replaceAll("[\\s\\v]+", " "), List.of(font), width, 0, 0, measurer);
    }

    private static int room(FontSpec font, double height, TextMeasurer measurer) {
        return Math.max(1, (int) Math.floor(height / measurer.lineHeight(font) + 1e-6));
    }

    /** Makes lines of one font, as many as it takes. */
    private static final class Wrapping {
        private final List<String> lines = new ArrayList<>();
        private final FontSpec font;
        private final double width;
        private final double indent;
        private final TextMeasurer measurer;
        private boolean divides;
        private int lastParagraph;

        Wrapping(FontSpec font, double width, double indent, TextMeasurer measurer) {
            this.font = font;
            this.width = width;
            this.indent = indent;
            this.measurer = measurer;
        }

        void add(String text) {
            if (text.indexOf('\n') < 0) {
                addParagraph(text);
            } else {
                text.lines().map(String::strip).forEach(this::addParagraph);
            }
        }

        private void addParagraph(String paragraph) {
            String text = endingWith("", paragraph);
            lastParagraph = lines.size();
            BreakIterator ends = BreakIterator.getLineInstance(Locale.ROOT);
            ends.setText(text);
            String line = "";
            int from = 0;
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                String word = text.substring(from, to);
                from = to;
                if (fits(line + word)) {
                    line += word;
                    continue;
                }
                if (!line.isBlank()) {
                    lines.add(ended(line));
                    line = "";
                }
                while (!fits(word)) {
                    String part = part(word);
                    divides = true;
                    lines.add(part + hyphen(word, part.length()));
                    word = word.substring(part.length());
                }
                line += word;
            }
            lines.add(ended(line));
        }

        private boolean fits(String line) {
            return measurer.width(ended(line), font) <= space(lines.size());
        }

        /** A line as it is when nothing more comes into it: then the soft hyphen at its end is seen. */
        private static String ended(String line) {
            return endingWith(HYPHEN, line.stripTrailing());
        }

        private static String endingWith(String end, String text) {
            return text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHENS.matcher(text).replaceFirst(end) : text;
        }

        private double space(int line) {
            return line == 0 ? width - indent : width;
        }

        /** As much of a word as goes into a line; one letter at least. */
        private String part(String word) {
            List<Integer> ends = graphemes(word);
            int last = 0;
            while (last + 1 < ends.size()
                    && measurer.width(word.substring(0, ends.get(last + 1)) + hyphen(word, ends.get(last + 1)), font)
                            <= space(lines.size())) {
                last++;
            }
            // No few letters stay alone on the next line.
            int rest = ends.size() - 1 - last;
            if (rest > 0 && rest < LEAST_PART && last >= 2 * LEAST_PART) {
                last -= LEAST_PART - rest;
            }
            return word.substring(0, ends.get(last));
        }

        private static String hyphen(String word, int at) {
            return at < word.length() && isDividedByHyphen(word.codePointBefore(at)) && isDividedByHyphen(word.codePointAt(at))
                    ? HYPHEN : "";
        }

        private static boolean isDividedByHyphen(int letter) {
            return Character.isLetter(letter) && switch (Character.UnicodeScript.of(letter)) {
                case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN -> true;
                default -> false;
            };
        }

        /** The first lines, the last of them with the ellipsis. A last paragraph of one line, like an amount, stays. */
        List<String> cut(int room) {
            boolean keepsEnd = room > 1 && lastParagraph > 0 && lastParagraph == lines.size() - 1;
            List<String> kept = new ArrayList<>(lines.subList(0, Math.min(keepsEnd ? room - 1 : room, lines.size())));
            int last = kept.size() - 1;
            shorten(kept, last);
            if (keepsEnd) {
                kept.add(lines.get(lastParagraph));
            }
            return kept;
        }

        private void shorten(List<String> kept, int last) {
            String line = kept.get(last).replaceAll("[\\s\\p{Punct}" + HYPHEN + "、。，]+$", "");
            List<Integer> ends = graphemes(line);
            int end = ends.size() - 1;
            while (end >= 0 && measurer.width(line.substring(0, ends.get(end)).stripTrailing() + ELLIPSIS, font) > space(last)) {
                end--;
            }
            kept.set(last, (end < 0 ? "" : line.substring(0, ends.get(end)).stripTrailing()) + ELLIPSIS);
        }

        private static List<Integer> graphemes(String text) {
            List<Integer> ends = new ArrayList<>();
            Matcher matcher = GRAPHEME.matcher(text);
            while (matcher.find()) {
                ends.add(matcher.end());
            }
            return ends;
        }
    }
}
