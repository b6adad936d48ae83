package org.canvasstudio.ui.diagram.parts;

import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;

/** Shows that an edge is selected, and lets its ends be dragged to other nodes. */
final class EdgeSelection extends ConnectionEndpointEditPolicy {

    private EdgeFigure figure() {
        return (EdgeFigure) getHostFigure();
    }

    @Override
    protected void addSelectionHandles() {
        super.addSelectionHandles();
        figure().setSelected(true);
    }

    @Override
    protected void removeSelectionHandles() {
        super.removeSelectionHandles();
        figure().setSelected(false);
    }

    /** The halo of the edge is enough. */
    @Override
    protected void showFocus() {
        // Nothing more.
    }

    @Override
    protected void hideFocus() {
        // Nothing was shown.
    }
}
