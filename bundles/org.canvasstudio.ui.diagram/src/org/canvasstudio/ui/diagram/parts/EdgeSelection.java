package org.canvasstudio.ui.diagram.parts;

import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.editpolicies.FeedbackHelper;
import org.eclipse.gef.requests.ReconnectRequest;

/** Shows that an edge is selected, and lets its ends be dragged to other nodes. */
final class EdgeSelection extends ConnectionEndpointEditPolicy {

    private Connection dragged;
    private FeedbackHelper end;

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

    /** The edge itself keeps the way that the layout has found: another line follows the pointer. */
    @Override
    protected void showConnectionMoveFeedback(ReconnectRequest request) {
        if (dragged == null) {
            dragged = LinkPolicy.dragged();
            dragged.setSourceAnchor(getConnection().getSourceAnchor());
            dragged.setTargetAnchor(getConnection().getTargetAnchor());
            end = new FeedbackHelper();
            end.setConnection(dragged);
            end.setMovingStartAnchor(request.isMovingStartAnchor());
            addFeedback(dragged);
        }
        end.update(anchor(request), request.getLocation());
    }

    /** Where the end goes at the node that the pointer is over; {@code null} elsewhere. */
    private static ConnectionAnchor anchor(ReconnectRequest request) {
        if (!(request.getTarget() instanceof NodeEditPart node)) {
            return null;
        }
        return request.isMovingStartAnchor() ? node.getSourceConnectionAnchor(request) : node.getTargetConnectionAnchor(request);
    }

    @Override
    protected void eraseConnectionMoveFeedback(ReconnectRequest request) {
        if (dragged != null) {
            removeFeedback(dragged);
            dragged = null;
            end = null;
        }
    }
}
