package org.canvasstudio.sirius;

import org.eclipse.core.resources.IFile;

/**
 * A kind of representations below a canvas in the Clients view: the representation is made when it is first opened.
 *
 * @param canvas the file of the canvas
 * @param kind the name of the kind in the specification
 * @param label what it is called
 */
record RepresentationNode(IFile canvas, String kind, String label) {

    /** The view knows no other name of it. */
    @Override
    public String toString() {
        return label;
    }
}
