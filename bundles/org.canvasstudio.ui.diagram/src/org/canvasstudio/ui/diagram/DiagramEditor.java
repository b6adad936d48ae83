package org.canvasstudio.ui.diagram;

import org.canvasstudio.design.CanvasDesign.Representation;

/** An editor of a canvas that shows one of its diagrams. */
public final class DiagramEditor extends RepresentationEditor {

    /** The id of the editor. */
    public static final String ID = "org.canvasstudio.ui.diagram.diagram";

    @Override
    DiagramPage createPage(Representation representation) {
        return new DiagramPage(this, representation);
    }
}
