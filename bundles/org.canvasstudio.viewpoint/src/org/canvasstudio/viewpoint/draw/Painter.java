package org.canvasstudio.viewpoint.draw;

import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** Draws pictures with a pen: a whole one for a file, or its parts one by one for an editor. */
public final class Painter {

    private final TextMeasurer measurer;
    private final Theme theme;

    /** A painter that fits texts with the measurer and takes the colours of the theme. */
    public Painter(TextMeasurer measurer, Theme theme) {
        this.measurer = measurer;
        this.theme = theme;
    }

    /** Draws everything: the ground, containers, edges and notes. */
    public void paint(Picture picture, Pen pen) {
        throw new UnsupportedOperationException();
    }

    /** Draws a node without what is in it, at its place on the picture. */
    public void paint(PictureNode node, Pen pen) {
        throw new UnsupportedOperationException();
    }

    /** Draws an edge with its label. */
    public void paint(PictureEdge edge, Pen pen) {
        throw new UnsupportedOperationException();
    }

    /** The colour of the ground, 0xRRGGBB. */
    public int ground() {
        throw new UnsupportedOperationException();
    }

    /** Whether the text of a node is not shown in full, so that an editor shows it when the pointer rests there. */
    public boolean isCut(PictureNode node) {
        throw new UnsupportedOperationException();
    }
}
