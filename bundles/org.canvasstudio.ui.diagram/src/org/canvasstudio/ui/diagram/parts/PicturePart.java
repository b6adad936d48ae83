package org.canvasstudio.ui.diagram.parts;

import java.util.List;

import org.canvasstudio.viewpoint.picture.Picture;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;

/** The whole picture. */
public final class PicturePart extends AbstractGraphicalEditPart {

    private final Stage stage;

    PicturePart(Stage stage, Picture picture) {
        this.stage = stage;
        setModel(picture);
    }

    /** What all parts of this picture share. */
    public Stage stage() {
        return stage;
    }

    @Override
    protected IFigure createFigure() {
        return new Ground();
    }

    /** What everything lies on. */
    private final class Ground extends FreeformLayer {

        @Override
        public Rectangle getFreeformExtent() {
            return super.getFreeformExtent().getUnion(NodeFigure.rectangle(stage.picture().extent()));
        }

        @Override
        protected void paintFigure(Graphics graphics) {
            graphics.setBackgroundColor(stage.pens().ground(stage.painter()));
            graphics.fillRectangle(getBounds());
            if (stage.picture().top().isEmpty()) {
                stage.painter().paintGround(stage.picture(), stage.pens().pen(graphics));
            }
        }
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(stage, null));
    }

    @Override
    protected List<?> getModelChildren() {
        return stage.picture().top();
    }

    /** Shows nodes that have come or gone. */
    public void showChildren() {
        refreshChildren();
    }

    @Override
    public DragTracker getDragTracker(Request request) {
        return new WholeTracker();
    }
}
