package org.canvasstudio.viewpoint.draw;

/** Ideographs are as wide as they are high, marks and what is never seen have no width, and all else is half as wide as high. */
final class PlainMeasurer implements TextMeasurer {

    @Override
    public double width(String text, FontSpec font) {
        return text.codePoints().mapToDouble(PlainMeasurer::part).sum() * font.size();
    }

    private static double part(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
            default -> Character.isIdeographic(character) ? 1 : 0.5;
        };
    }

    @Override
    public double ascent(FontSpec font) {
        return font.size();
    }

    @Override
    public double lineHeight(FontSpec font) {
        return font.size() * 1.25;
    }
}
