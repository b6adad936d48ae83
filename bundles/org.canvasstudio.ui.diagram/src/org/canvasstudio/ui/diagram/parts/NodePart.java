package org.canvasstudio.ui.diagram.parts;

import java.util.List;

import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.AnchorListener;
import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.requests.LocationRequest;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** A container or a note. */
public final class NodePart extends AbstractGraphicalEditPart implements NodeEditPart {

    private final Stage stage;
    private AccessibleEditPart spoken;
    private ConnectionAnchor still;

    NodePart(Stage stage, PictureNode node) {
        this.stage = stage;
        setModel(node);
    }

    /** What the part shows. */
    public PictureNode node() {
        return (PictureNode) getModel();
    }

    @Override
    protected IFigure createFigure() {
        return new NodeFigure(stage, node());
    }

    private NodeFigure nodeFigure() {
        return (NodeFigure) getFigure();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.PRIMARY_DRAG_ROLE, new NodeSelection(stage));
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new ElementPolicy(stage, node()));
        installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new LinkPolicy(stage, node()));
        if (node().isContainer()) {
            installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(stage, node()));
        }
    }

    @Override
    protected List<?> getModelChildren() {
        return node().children();
    }

    @Override
    protected List<?> getModelSourceConnections() {
        return stage.outgoing(node());
    }

    @Override
    protected List<?> getModelTargetConnections() {
        return stage.incoming(node());
    }

    /** Shows nodes that have come or gone inside. */
    public void showChildren() {
        refreshChildren();
    }

    /** Shows edges that have come or gone. */
    public void showEdges() {
        refreshSourceConnections();
        refreshTargetConnections();
    }

    /** Goes where the node is now. */
    public void place() {
        nodeFigure().place();
    }

    @Override
    protected void refreshVisuals() {
        nodeFigure().refresh();
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
        return still();
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
        return still();
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return anchor();
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return anchor();
    }

    private ConnectionAnchor anchor() {
        return new Anchor();
    }

    private ConnectionAnchor still() {
        if (still == null) {
            still = new StillAnchor();
        }
        return still;
    }

    /** On the border of the note. */
    private class Anchor extends ChopboxAnchor {

        Anchor() {
            super(NodePart.this.getFigure());
        }

        @Override
        protected Rectangle getBox() {
            return nodeFigure().getHandleBounds();
        }
    }

    /** The end of edges of the picture: these go where the layout leads them, so nobody is told when the note moves. */
    private final class StillAnchor extends Anchor {

        @Override
        public void addAnchorListener(AnchorListener listener) {
            // Nobody is told.
        }

        @Override
        public void removeAnchorListener(AnchorListener listener) {
            // Nobody is told.
        }
    }

    /** Where a container stays where it is, dragging begins a frame for a selection there. */
    @Override
    public DragTracker getDragTracker(Request request) {
        return stage.canMove(node()) ? new NoteTracker(this, stage) : new GroundTracker(this);
    }

    @Override
    public void performRequest(Request request) {
        if (RequestConstants.REQ_OPEN.equals(request.getType()) && isOnBadge(request)) {
            stage.openFindings(node().element());
        } else if (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType())
                || RequestConstants.REQ_OPEN.equals(request.getType())) {
            edit(null);
        }
    }

    private boolean isOnBadge(Request request) {
        if (!(request instanceof LocationRequest located) || located.getLocation() == null) {
            return false;
        }
        Point point = located.getLocation().getCopy();
        getFigure().translateToRelative(point);
        return NodeBadges.at(node(), point.x, point.y) != null;
    }

    /** Whether the text can be edited. */
    public boolean canEdit() {
        return stage.diagram().editableLabel(node()).isPresent();
    }

    /**
     * Opens a field in which the text is edited.
     *
     * @param typed what takes the place of the text; {@code null} for nothing
     */
    public void edit(String typed) {
        if (canEdit()) {
            new LabelEditing(this, stage, typed).show();
        }
    }

    @Override
    public Object getAdapter(@SuppressWarnings("rawtypes") Class type) {
        if (type == EObject.class) {
            return node().element();
        }
        return super.getAdapter(type);
    }

    @Override
    protected AccessibleEditPart getAccessibleEditPart() {
        if (spoken == null) {
            spoken = new Spoken();
        }
        return spoken;
    }

    /** What screen readers say. */
    private final class Spoken extends AccessibleGraphicalEditPart {

        @Override
        public void getName(AccessibleEvent event) {
            event.result = node().label();
        }

        @Override
        public void getDescription(AccessibleEvent event) {
            event.result = node().tooltip();
        }

        @Override
        public void getValue(AccessibleControlEvent event) {
            event.result = node().label();
        }
    }
}
