package org.canvasstudio.viewpoint.draw;

import java.util.List;
import java.util.function.Supplier;

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

    /**
     * How a card looks.
     *
     * @param radius      of its corners
     * @param borderWidth 0 for none
     * @param lift        how far its shadow reaches below it
     * @param shadow      the colour of the shadow
     * @param below       the colour of what it lies on
     */
    record Card(int radius, int fill, int border, int borderWidth, int lift, int shadow, int below) {

        // Cards are looked up with each note: what records have for that by themselves is slow until it is compiled.

        @Override
        public boolean equals(Object other) {
            return other instanceof Card card && card.radius == radius && card.fill == fill && card.border == border
                    && card.borderWidth == borderWidth && card.lift == lift && card.shadow == shadow && card.below == below;
        }

        @Override
        public int hashCode() {
            return (((radius * 31 + fill) * 31 + border) * 31 + below) * 31 + borderWidth + lift;
        }
    }

    /** Draws a card: its shadow, its ground and its border. */
    default void card(Box box, Card card) {
        if (card.lift() > 0) {
            fill(new Box(box.x(), box.y() + card.lift(), box.width(), box.height()), card.radius(), card.shadow());
        }
        fill(box, card.radius(), card.fill());
        if (card.borderWidth() > 0) {
            border(box, card.radius(), card.border(), card.borderWidth(), Dash.SOLID);
        }
    }

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
     * A line of a text.
     *
     * @param x        where it begins
     * @param baseline where its letters stand
     */
    record Line(String text, double x, double baseline) {
    }

    /** Writes the lines of one text. */
    default void text(List<Line> lines, FontSpec font, int colour) {
        lines.forEach(line -> text(line.text(), line.x(), line.baseline(), font, colour));
    }

    /**
     * Draws an image that scales.
     *
     * @param path "/bundle/folder/name.svg"
     */
    void image(String path, Box box);

    /** Draws an image that scales, on a ground of one colour. */
    default void image(String path, Box box, int ground) {
        image(path, box);
    }

    /** What follows belongs to one element, until {@link #end}: formats that can say so group it and give it a title. */
    default void begin(String key, Supplier<String> title) {
    }

    /** The element that was begun last is complete. */
    default void end() {
    }
}
