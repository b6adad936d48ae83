package org.canvasstudio.viewpoint.draw;

/** Colours of a picture on a light or a dark ground. A specification names those of the light one. */
public enum Theme {
    /** Dark on light, as specified. */
    LIGHT,
    /** Light on dark: the same hues, with the lightness turned round. */
    DARK;

    /** What texts have on their ground at least: level AA of the Web Content Accessibility Guidelines. */
    public static final double TEXT_CONTRAST = 4.5;

    private static final double LINE_CONTRAST = 3;
    private static final int DARK_GROUND = 0x1B1D21;
    private static final double[] DARK_LEVELS = {0.235, 0.27, 0.355};
    private static final double DARKEST = 0.93;
    private static final double STRONGEST_BORDER = 0.13;
    private static final double STRONGER = 1.8;
    /** What lies lower is larger, and so paler. */
    private static final double[] STRONGEST = {0.03, 0.05, 0.09};

    /** The colour of what is behind everything. */
    public int ground() {
        return this == LIGHT ? 0xFFFFFF : DARK_GROUND;
    }

    /**
     * The colour of a surface.
     *
     * @param colour as it is specified
     * @param level  how many surfaces are below it, the ground being one: what lies higher is lighter in the dark
     */
    public int surface(int colour, int level) {
        if (this == LIGHT) {
            return colour;
        }
        int known = Math.max(0, Math.min(level, DARK_LEVELS.length - 1));
        double lowest = DARK_LEVELS[known];
        double lightness = lowest + (1 - Colours.lightness(colour)) * (DARKEST - lowest) * 0.6;
        return Colours.tinted(colour, DARK_GROUND, lightness, STRONGER, STRONGEST[known]);
    }

    /** The colour of a text, so that it can be read on its ground. */
    public int text(int colour, int ground) {
        return Colours.readable(turned(colour), ground, TEXT_CONTRAST);
    }

    /** The colour of a line that says something: it can be told from its ground. */
    public int line(int colour, int ground) {
        return Colours.readable(turned(colour), ground, LINE_CONTRAST);
    }

    /** The colour of the border of a surface, between that of the surface and that of a text. */
    public int border(int colour, int surface) {
        if (this == LIGHT) {
            return colour;
        }
        double lightness = Colours.lightness(surface) + 0.07 + (1 - Colours.lightness(colour)) * 0.35;
        return Colours.tinted(colour, DARK_GROUND, Math.min(0.9, lightness), STRONGER, STRONGEST_BORDER);
    }

    private int turned(int colour) {
        if (this == LIGHT) {
            return colour;
        }
        double lightness = 0.97 - 0.36 * Colours.lightness(colour);
        return Colours.withLightness(colour, lightness, 0.16);
    }
}
