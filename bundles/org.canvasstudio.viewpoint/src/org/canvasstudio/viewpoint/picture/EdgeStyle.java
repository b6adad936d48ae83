package org.canvasstudio.viewpoint.picture;

/**
 * How an edge looks.
 *
 * @param colour 0xRRGGBB, of the light theme
 * @param width  of the line, in units
 * @param dash   how the line is drawn
 * @param source what is drawn where the edge begins
 * @param target what is drawn where the edge ends
 * @param bold   whether the label is bold
 * @param labelSize in points
 * @param labelColour 0xRRGGBB
 */
public record EdgeStyle(int colour, int width, Dash dash, End source, End target, int labelSize, int labelColour,
        boolean bold) {

    /** What is drawn at an end of an edge. */
    public enum End {
        /** Nothing. */
        NONE,
        /** An open arrow into the node. */
        ARROW,
        /** A filled triangle into the node. */
        FILLED_ARROW,
        /** A filled rhombus. */
        FILLED_DIAMOND,
        /** A circle. */
        DOT
    }
}
