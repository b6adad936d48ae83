package org.canvasstudio.ui.diagram;

import org.canvasstudio.ui.diagram.paint.SharpPane;
import org.canvasstudio.ui.diagram.parts.WholeTracker;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;

/** The root of a viewer that zooms without getting blurred. */
final class SharpRoot extends ScalableFreeformRootEditPart {

    @Override
    protected ScalableFreeformLayeredPane createScaledLayers() {
        ScalableFreeformLayeredPane pane = new SharpPane();
        pane.add(getPrintableLayers(), PRINTABLE_LAYERS);
        FreeformLayer feedback = new FreeformLayer();
        feedback.setEnabled(false);
        pane.add(feedback, SCALED_FEEDBACK_LAYER);
        return pane;
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new WholeTracker();
    }
}
