package org.canvasstudio.ui.diagram.paint;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScaledGraphics;

/**
 * Graphics of a zoomed pane. It lets those who can draw at any size by themselves draw on what lies below: GEF's own way of
 * zooming rounds fonts and lines, and cannot draw paths.
 */
final class ZoomedGraphics extends ScaledGraphics {

    private final Graphics below;

    ZoomedGraphics(Graphics below) {
        super(below);
        this.below = below;
    }

    /** What is drawn on in the end, not zoomed. */
    Graphics below() {
        return below;
    }

    // GEF Classic of today asks for these; the one from Maven Central does not know them.

    /** @see Graphics */
    public void setLineMiterLimit(float limit) {
        // Nothing that is drawn has sharp corners.
    }

    /** @see Graphics */
    public void setLineWidthFloat(float width) {
        setLineWidth(Math.round(width));
    }

    /** @see Graphics */
    public float getLineWidthFloat() {
        return getLineWidth();
    }
}
