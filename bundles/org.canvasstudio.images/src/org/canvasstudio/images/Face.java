package org.canvasstudio.images;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;

/** A font for some scripts in one style. */
final class Face {

    /** Letters are measured and drawn without the rounding to a grid of pixels. */
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final int PAGE = 256;
    private static final float MEASURED = 1000;

    private final String name;
    private final Font font;
    private final URL file;
    private final boolean emboldened;
    private final float[][] advances = new float[Character.MAX_CODE_POINT / PAGE + 1][];

    /**
     * @param name       of the family
     * @param font       at size 1
     * @param file       a file with this font only; {@code null} for a font of the system
     * @param emboldened whether the strokes are to be made thicker, for want of a bold font
     */
    Face(String name, Font font, URL file, boolean emboldened) {
        this.name = name;
        this.font = font;
        this.file = file;
        this.emboldened = emboldened;
    }

    String name() {
        return name;
    }

    URL file() {
        return file;
    }

    boolean isEmboldened() {
        return emboldened;
    }

    boolean shows(int codePoint) {
        return font.canDisplay(codePoint);
    }

    InputStream open() throws IOException {
        return file.openStream();
    }

    /** How far the pen goes on after a character, in parts of the size. */
    synchronized float advance(int codePoint) {
        float[] page = advances[codePoint / PAGE];
        if (page == null) {
            page = new float[PAGE];
            Arrays.fill(page, Float.NaN);
            advances[codePoint / PAGE] = page;
        }
        float known = page[codePoint % PAGE];
        if (Float.isNaN(known)) {
            GlyphVector glyphs = font.deriveFont(MEASURED).createGlyphVector(EXACT, Character.toChars(codePoint));
            known = glyphs.getGlyphMetrics(0).getAdvanceX() / MEASURED;
            page[codePoint % PAGE] = known;
        }
        return known;
    }

    /** The sum of the advances, in parts of the size. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    /** The letters as they stand from left to right; they join where they do in writing. */
    GlyphVector shaped(String text, int size, boolean rightToLeft) {
        return font.deriveFont((float) size).layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(),
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    GlyphVector glyphs(String text, int size) {
        return glyphs(text, size, EXACT);
    }

    GlyphVector glyphs(String text, int size, FontRenderContext context) {
        return font.deriveFont((float) size).createGlyphVector(context, text);
    }
}
