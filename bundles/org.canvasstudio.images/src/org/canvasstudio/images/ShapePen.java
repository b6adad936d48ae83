package org.canvasstudio.images;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;

import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/** A pen for which all is outlines to be filled or drawn. */
abstract class ShapePen implements Pen {

    /** Fills an outline. */
    abstract void fill(Shape shape, int colour);

    /** Draws an outline. */
    abstract void draw(Shape shape, int colour, int width, Dash dash);

    @Override
    public final void fill(Box box, int radius, int colour) {
        fill(Shapes.rectangle(box, radius), colour);
    }

    @Override
    public final void border(Box box, int radius, int colour, int width, Dash dash) {
        draw(Shapes.border(box, radius, width), colour, width, dash);
    }

    @Override
    public final void fill(List<Spot> corners, int colour) {
        fill(Shapes.polygon(corners), colour);
    }

    @Override
    public final void line(List<Spot> corners, int radius, int colour, int width, Dash dash) {
        draw(Shapes.line(corners, radius), colour, width, dash);
    }

    @Override
    public final void ellipse(Box box, int colour) {
        fill(new Ellipse2D.Double(box.x(), box.y(), box.width(), box.height()), colour);
    }
}
