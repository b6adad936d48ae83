package org.canvasstudio.viewpoint.draw;

import java.util.List;

import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * What {@link Painter} draws with: one for the screen and one for each format. Colours are 0xRRGGBB. What is drawn later
 * covers what is drawn before.
 */
public interface Pen {

    /** Sets how strong all that follows is: 1 as it is, 0 invisible. */
    void opacity(double value);

    /** Fills a rectangle. */
    void fill(Box box, int radius, int colour);

    /** Draws the border of a rectangle, inside of the box. */
    void border(Box box, int radius, int colour, int width, Dash dash);

    /** Fills a shape with straight sides. */
    void fill(List<Spot> corners, int colour);

    /** Draws a line with corners; a radius above 0 rounds them. */
    void line(List<Spot> corners, int radius, int colour, int width, Dash dash);

    /** Fills an ellipse. */
    void ellipse(Box box, int colour);

    /**
     * Writes one line of text.
     *
     * @param x        where it begins
     * @param baseline where its letters stand
     */
    void text(String text, double x, double baseline, FontSpec font, int colour);

    /**
     * Draws an image that scales.
     *
     * @param path "/bundle/folder/name.svg"
     */
    void image(String path, Box box);

    /** What follows belongs to one element, until {@link #end}: formats that can say so group it and give it a title. */
    default void begin(String key, String title) {
    }

    /** The element that was begun last is complete. */
    default void end() {
    }
}
