package org.canvasstudio.images;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.TextMeasurer;

/**
 * The fonts of all pictures, on screen and in files. Roboto comes with the product, for Latin, Cyrillic and Greek; Chinese,
 * Japanese and Korean take the first font of a list that the system has, and what is left takes the system's own choice.
 * The property {@code canvasstudio.fonts} names further files, before those of the list. May be used by several threads.
 */
public final class Fonts implements TextMeasurer {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final String FAMILY = "Roboto";
    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");
    private static final double ASCENT = 0.93;
    private static final double LINE = 1.25;

    /** Latin, Greek and Cyrillic letters, which are most, come before. */
    private static final int COMMON = 0x530;

    /** Ask letters of some scripts not to join, or to. */
    private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]");

    /** Signs of Arabic, Syriac and Kaithi that reach over or under numbers are seen; others of the kind are not. */
    private static final String SEEN_FORMATS =
            "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2\uD804\uDCBD\uD804\uDCCD";

    /** Regular and bold; the same file twice where there is no bold one. Those that can be embedded come first. */
    private static final String[][] IDEOGRAPHS = {
        {"/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"},
        {"/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"},
        {"C:/Windows/Fonts/msyh.ttc", "C:/Windows/Fonts/msyhbd.ttc"},
        {"/System/Library/Fonts/Supplemental/Arial Unicode.ttf"},
        {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
        {"/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc"},
        {"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc"}};
    /** What Debian and Windows use for Chinese has no Korean letters. */
    private static final String[][] HANGUL = {
        {"/usr/share/fonts/truetype/nanum/NanumGothic.ttf", "/usr/share/fonts/truetype/nanum/NanumGothicBold.ttf"},
        {"C:/Windows/Fonts/malgun.ttf", "C:/Windows/Fonts/malgunbd.ttf"},
        {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"}};
    private static final String[][] SIGNS = {
        {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"}};

    /** For programs that do not read the fonts embedded in a picture: letters that are about as wide. */
    private static final List<String> SIMILAR = List.of("Arial", "Liberation Sans", "Nimbus Sans");
    private static final List<String> IDEOGRAPHIC = List.of("Noto Sans CJK SC", "Microsoft YaHei", "Hiragino Sans", "Yu Gothic");

    private final Style[] styles = new Style[4];

    /**
     * A part of a text that one font shows.
     *
     * @param text        as it is read, without what is never seen
     * @param rightToLeft whether it is written from right to left
     * @param isShaped    whether its letters join or change places, as those of Arabic or Hindi do
     */
    record Run(Face face, String text, boolean rightToLeft, boolean isShaped) {

        GlyphVector glyphs(int size) {
            return isShaped ? face.shaped(text, size, rightToLeft) : face.glyphs(text, size);
        }

        /** How far the pen goes on. Letters that join take another room than those that stand alone. */
        double width(int size) {
            if (!isShaped) {
                return face.width(text) * size;
            }
            GlyphVector glyphs = glyphs(size);
            return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        }
    }

    private static final class Holder {
        private static final Fonts INSTALLED = new Fonts();
    }

    private Fonts() {
    }

    /** The fonts of this computer. They are read when they are needed first. */
    public static Fonts installed() {
        return Holder.INSTALLED;
    }

    @Override
    public double width(String text, FontSpec font) {
        if (isSimple(text)) {
            return style(font).width(text) * font.size();
        }
        return runs(text, font).stream().mapToDouble(run -> run.width(font.size())).sum();
    }

    @Override
    public double ascent(FontSpec font) {
        return font.size() * ASCENT;
    }

    @Override
    public double lineHeight(FontSpec font) {
        return font.size() * LINE;
    }

    /** The files of the fonts, for a display that does not have them. */
    public List<URL> files() {
        Set<String> files = new LinkedHashSet<>();
        for (int i = 0; i < styles.length; i++) {
            style(spec(i)).faces.stream().filter(face -> face.file() != null).forEach(face -> files.add(face.file().toString()));
        }
        List<URL> found = new ArrayList<>();
        for (String file : files) {
            try {
                found.add(new URL(file));
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** The files that come with the product. */
    public static List<URL> shipped() {
        return STYLES.stream().map(Fonts::file).toList();
    }

    private static URL file(String style) {
        return Fonts.class.getResource(FOLDER + FAMILY + "-" + style + ".ttf");
    }

    /**
     * The names of the families, the first for as much as it has. Those that a picture brings come before similar ones of the
     * system, which may have the same sign in another size.
     */
    public List<String> families() {
        Set<String> names = new LinkedHashSet<>();
        List<Face> faces = style(spec(0)).faces.stream().filter(face -> face.file() != null).toList();
        faces.forEach(face -> names.add(embedded(face)));
        names.addAll(SIMILAR);
        faces.forEach(face -> names.add(face.name()));
        names.addAll(IDEOGRAPHIC);
        return List.copyOf(names);
    }

    /** The name of the part of a font that a picture brings: another one than that of the system, but for the product's own. */
    static String embedded(Face face) {
        return face.name().equals(FAMILY) ? FAMILY : face.name() + " Embedded";
    }

    /** The outlines of the letters of a text, from the begin of its base line, for a display that cannot load the files. */
    public Shape outline(String text, FontSpec font) {
        Path2D outline = new Path2D.Double();
        double x = 0;
        for (Run run : runs(text, font)) {
            outline.append(run.glyphs(font.size()).getOutline((float) x, 0), false);
            x += run.width(font.size());
        }
        return outline;
    }

    /** The parts of a line in the order in which they stand, from left to right. */
    List<Run> runs(String text, FontSpec font) {
        Style style = style(font);
        if (!needsBidi(text)) {
            return style.runs(text, false);
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Integer[] order = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, levels.length);
        List<Run> runs = new ArrayList<>();
        for (int i : order) {
            boolean rightToLeft = levels[i] % 2 == 1;
            List<Run> parts = style.runs(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), rightToLeft);
            if (rightToLeft) {
                Collections.reverse(parts);
            }
            runs.addAll(parts);
        }
        return runs;
    }

    /** Whether a line goes from right to left as a whole: its first letter that has a direction says so. */
    static boolean isRightToLeft(String text) {
        return needsBidi(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static boolean needsBidi(String text) {
        return !isOfCommonLetters(text) && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether the letters stand one after the other, each as if it were alone. */
    private static boolean isSimple(String text) {
        return isOfCommonLetters(text)
                || !needsShaping(text) && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static boolean isOfCommonLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= COMMON) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has letters of a script that joins them, or moves them. Marks above letters are no such thing. */
    private static boolean needsShaping(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= COMMON && Font.textRequiresLayout(letters, i, i + 1) && !isUnseen(letters[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a character only says something of those beside it, like where a line may end, and is never seen: Unicode's
     * Default_Ignorable_Code_Point, without the fillers of Hangul. Many fonts have a sign for it all the same.
     */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> SEEN_FORMATS.indexOf(character) < 0;
            case Character.NON_SPACING_MARK -> character == 0x34F || character >= 0xFE00 && character <= 0xFE0F
                    || character >= 0xE0100 && character <= 0xE01EF || character >= 0x180B && character <= 0x180F;
            default -> false;
        };
    }

    private synchronized Style style(FontSpec font) {
        int index = (font.bold() ? 1 : 0) + (font.italic() ? 2 : 0);
        if (styles[index] == null) {
            styles[index] = new Style(faces(font.bold(), font.italic()));
        }
        return styles[index];
    }

    private static FontSpec spec(int index) {
        return new FontSpec(1, (index & 1) != 0, (index & 2) != 0);
    }

    private static List<Face> faces(boolean bold, boolean italic) {
        List<Face> faces = new ArrayList<>();
        faces.add(shipped(STYLES.get((bold ? 1 : 0) + (italic ? 2 : 0))));
        List<String[]> files = new ArrayList<>();
        for (String file : System.getProperty("canvasstudio.fonts", "").split(File.pathSeparator)) {
            if (!file.isBlank()) {
                files.add(new String[] {file});
            }
        }
        addFirst(List.of(IDEOGRAPHS), files);
        addFirst(List.of(HANGUL), files);
        addFirst(List.of(SIGNS), files);
        for (String[] pair : files) {
            Face face = installed(pair, bold);
            if (face != null) {
                faces.add(face);
            }
        }
        int style = (bold ? Font.BOLD : Font.PLAIN) | (italic ? Font.ITALIC : Font.PLAIN);
        faces.add(new Face(Font.SANS_SERIF, new Font(Font.SANS_SERIF, style, 1), null, false));
        return faces;
    }

    private static void addFirst(List<String[]> candidates, List<String[]> files) {
        Predicate<String[]> isThere = pair -> Files.isReadable(Path.of(pair[0]));
        Predicate<String[]> isNew = pair -> files.stream().noneMatch(other -> other[0].equals(pair[0]));
        candidates.stream().filter(isThere).findFirst().filter(isNew).ifPresent(files::add);
    }

    private static Face shipped(String style) {
        URL file = file(style);
        try (InputStream in = file.openStream()) {
            return new Face(FAMILY, Font.createFont(Font.TRUETYPE_FONT, in), file, false);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font of the system; {@code null} when its file cannot be used. */
    private static Face installed(String[] pair, boolean bold) {
        File file = new File(bold && pair.length > 1 && Files.isReadable(Path.of(pair[1])) ? pair[1] : pair[0]);
        try {
            Font font = Font.createFonts(file)[0];
            return new Face(font.getFamily(), font, file.toURI().toURL(), bold && file.getPath().equals(new File(pair[0]).getPath()));
        } catch (FontFormatException | IOException e) {
            return null;
        }
    }

    /** The fonts of a style, and which of them shows which character. */
    private static final class Style {
        private static final int PAGE = 256;

        private final List<Face> faces;
        private final float[] common = new float[COMMON];
        private final byte[][] choice = new byte[Character.MAX_CODE_POINT / PAGE + 1][];

        Style(List<Face> faces) {
            this.faces = faces;
            Arrays.fill(common, Float.NaN);
        }

        synchronized double width(String text) {
            double width = 0;
            Face before = null;
            for (int i = 0; i < text.length();) {
                int character = text.codePointAt(i);
                i += Character.charCount(character);
                float known = character < COMMON && (before == null || before == faces.get(0)) ? common[character] : Float.NaN;
                if (Float.isNaN(known)) {
                    if (isUnseen(character)) {
                        continue;
                    }
                    before = face(character, before);
                    known = before.advance(character);
                    if (character < COMMON && before == faces.get(0) && before.shows(character)) {
                        common[character] = known;
                    }
                } else {
                    before = faces.get(0);
                }
                width += known;
            }
            return width;
        }

        synchronized List<Run> runs(String text, boolean rightToLeft) {
            List<Run> runs = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            Face before = null;
            for (int i = 0; i < text.length();) {
                int character = text.codePointAt(i);
                i += Character.charCount(character);
                if (isUnseen(character)) {
                    if (JOINERS.matcher(Character.toString(character)).matches() && before != null) {
                        part.appendCodePoint(character);
                    }
                    continue;
                }
                Face face = face(character, before);
                if (before != null && face != before) {
                    runs.add(run(before, part.toString(), rightToLeft));
                    part.setLength(0);
                }
                before = face;
                part.appendCodePoint(character);
            }
            if (before != null) {
                runs.add(run(before, part.toString(), rightToLeft));
            }
            return runs;
        }

        private static Run run(Face face, String text, boolean rightToLeft) {
            boolean isShaped = rightToLeft || needsShaping(text);
            return new Run(face, isShaped ? text : JOINERS.matcher(text).replaceAll(""), rightToLeft, isShaped);
        }

        /** What belongs to the character before stays in its font. */
        private Face face(int character, Face before) {
            int type = Character.getType(character);
            if (before != null && (type == Character.SPACE_SEPARATOR || type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK) && before.shows(character)) {
                return before;
            }
            byte[] page = choice[character / PAGE];
            if (page == null) {
                page = new byte[PAGE];
                choice[character / PAGE] = page;
            }
            int known = page[character % PAGE];
            if (known == 0) {
                known = 1;
                while (known < faces.size() && !faces.get(known - 1).shows(character)) {
                    known++;
                }
                page[character % PAGE] = (byte) known;
            }
            return faces.get(known - 1);
        }
    }
}
