package org.canvasstudio.viewpoint.draw;

/** Ideographs are as wide as they are high, marks and what is never seen have no width, and all else is half as wide as high. */
final class PlainMeasurer implements TextMeasurer {

    @Override
    public double width(String text, FontSpec font) {
        return text.codePoints().mapToDouble(c -> Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT ? 0
                : Character.isIdeographic(c) ? 1 : 0.5).sum() * font.size();
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
