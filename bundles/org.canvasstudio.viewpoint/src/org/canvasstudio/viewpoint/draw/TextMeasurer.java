package org.canvasstudio.viewpoint.draw;

/** Measures texts as they will be drawn, the same for the editor and for exported files. */
public interface TextMeasurer {

    /** The width of a text in units; texts of several scripts take the font of each. */
    double width(String text, FontSpec font);

    /** How far a line of text reaches above its base line, in units, the highest of all scripts. */
    double ascent(FontSpec font);

    /** From one base line to the next, in units. */
    double lineHeight(FontSpec font);
}
