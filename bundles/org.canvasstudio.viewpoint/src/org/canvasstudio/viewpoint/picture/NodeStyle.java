package org.canvasstudio.viewpoint.picture;

/**
 * How a container or a note looks. Colours are 0xRRGGBB and those of the light theme; whoever draws adapts them to a dark one.
 *
 * @param shape       the outline
 * @param fill        the colour of the ground
 * @param border      the colour of the border
 * @param borderWidth in units; 0 for none
 * @param dash        how the border is drawn
 * @param labelColour the colour of the text
 * @param labelSize   in points; the largest that a text may have, where it is fitted into its note
 * @param bold        whether the text is bold
 * @param italic      whether the text is italic
 * @param align       where the text begins
 * @param showIcon    whether the icon of the element is drawn
 */
public record NodeStyle(Shape shape, int fill, int border, int borderWidth, Dash dash, int labelColour, int labelSize,
        boolean bold, boolean italic, Align align, boolean showIcon) {

    /** The outline of a node. */
    public enum Shape {
        /** A rectangle. */
        RECTANGLE,
        /** An ellipse in the box. */
        ELLIPSE,
        /** A rhombus in the box. */
        DIAMOND,
        /** No outline: the icon alone. */
        IMAGE
    }

    /** Where a text is put in its line. */
    public enum Align {
        /** At the left. */
        LEFT,
        /** In the middle. */
        CENTER,
        /** At the right. */
        RIGHT
    }
}
