package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.eclipse.draw2d.IFigure;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;

/** An edge. */
public final class EdgePart extends AbstractConnectionEditPart {

    private final Stage stage;

    EdgePart(Stage stage, PictureEdge edge) {
        this.stage = stage;
        setModel(edge);
    }

    /** What the part shows. */
    public PictureEdge edge() {
        return (PictureEdge) getModel();
    }

    @Override
    protected IFigure createFigure() {
        return new EdgeFigure(stage, edge());
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new ElementPolicy(stage, edge()));
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new EdgeSelection());
    }

    /** Goes where the edge is now. */
    public void place() {
        ((EdgeFigure) getFigure()).place();
    }

    @Override
    protected void refreshVisuals() {
        place();
        getFigure().repaint();
    }

    @Override
    public Object getAdapter(@SuppressWarnings("rawtypes") Class type) {
        return type == EObject.class ? edge().element() : super.getAdapter(type);
    }
}
