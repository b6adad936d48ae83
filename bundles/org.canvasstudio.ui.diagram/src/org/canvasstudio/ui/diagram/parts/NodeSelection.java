package org.canvasstudio.ui.diagram.parts;

import java.util.List;

import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editpolicies.NonResizableEditPolicy;

/** Shows that a node is selected, and where it goes while it is dragged. */
final class NodeSelection extends NonResizableEditPolicy {

    private static final double GHOST = 0.75;

    private final Stage stage;

    NodeSelection(Stage stage) {
        this.stage = stage;
    }

    private PictureNode node() {
        return ((NodePart) getHost()).node();
    }

    private NodeFigure figure() {
        return (NodeFigure) getHostFigure();
    }

    @Override
    public boolean isDragAllowed() {
        return stage.canMove(node());
    }

    /** The figure draws its own frame. */
    @Override
    @SuppressWarnings("rawtypes") // The only type that overrides in every version of GEF.
    protected List createSelectionHandles() {
        return List.of();
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

    @Override
    protected void showFocus() {
        figure().setFocused(true);
    }

    @Override
    protected void hideFocus() {
        figure().setFocused(false);
    }

    @Override
    protected Rectangle getInitialFeedbackBounds() {
        return figure().getHandleBounds();
    }

    @Override
    protected IFigure createDragSourceFeedbackFigure() {
        Ghost ghost = new Ghost();
        ghost.setBounds(getInitialFeedbackBounds());
        addFeedback(ghost);
        return ghost;
    }

    /** The node as it is dragged. It is on a layer that is not zoomed. */
    private final class Ghost extends Figure {

        @Override
        protected void paintFigure(Graphics graphics) {
            double zoom = node().box().width() == 0 ? 1 : (double) getBounds().width / node().box().width();
            graphics.translate(getBounds().x - (int) Math.round(node().box().x() * zoom),
                    getBounds().y - (int) Math.round(node().box().y() * zoom));
            Pen pen = stage.pens().pen(graphics, zoom);
            pen.opacity(GHOST);
            stage.painter().paint(node(), pen);
            pen.opacity(1);
        }
    }
}
