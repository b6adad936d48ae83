package org.canvasstudio.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.draw2d.StackLayout;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.widgets.Composite;

/** The least that a GEF editor can be: rectangles with a label, and arrows between them. The measure of benchmarks. */
final class BareEditor {

    /** A rectangle. */
    static final class BoxModel {

        private final Rectangle place;
        private final List<LineModel> outgoing = new ArrayList<>();
        private final List<LineModel> incoming = new ArrayList<>();
        private String label;

        BoxModel(String label, int x, int y, int width, int height) {
            this.label = label;
            place = new Rectangle(x, y, width, height);
        }

        /** Lets an arrow lead to another rectangle. */
        void lead(BoxModel target) {
            LineModel line = new LineModel();
            outgoing.add(line);
            target.incoming.add(line);
        }
    }

    private static final class LineModel {
    }

    private record Drawing(List<BoxModel> boxes) {
    }

    private final ScrollingGraphicalViewer viewer = new ScrollingGraphicalViewer();

    BareEditor(Composite parent, List<BoxModel> boxes, double zoom) {
        viewer.createControl(parent);
        ScalableFreeformRootEditPart root = new ScalableFreeformRootEditPart();
        viewer.setRootEditPart(root);
        new EditDomain().addViewer(viewer);
        viewer.setEditPartFactory(new Parts());
        viewer.setContents(new Drawing(boxes));
        root.getZoomManager().setZoom(zoom);
    }

    FigureCanvas canvas() {
        return (FigureCanvas) viewer.getControl();
    }

    void rename(BoxModel box, String label) {
        box.label = label;
        ((EditPart) viewer.getEditPartRegistry().get(box)).refresh();
    }

    private static final class Parts implements EditPartFactory {

        @Override
        public EditPart createEditPart(EditPart context, Object model) {
            EditPart part = model instanceof Drawing ? new DrawingPart() : model instanceof BoxModel ? new BoxPart() : new LinePart();
            part.setModel(model);
            return part;
        }
    }

    private static final class DrawingPart extends AbstractGraphicalEditPart {

        @Override
        protected IFigure createFigure() {
            FreeformLayer layer = new FreeformLayer();
            layer.setLayoutManager(new FreeformLayout());
            return layer;
        }

        @Override
        protected void createEditPolicies() {
            // It is only looked at.
        }

        @Override
        protected List<?> getModelChildren() {
            return ((Drawing) getModel()).boxes();
        }
    }

    private static final class BoxPart extends AbstractGraphicalEditPart implements NodeEditPart {

        private final Label label = new Label();

        private BoxModel box() {
            return (BoxModel) getModel();
        }

        @Override
        protected IFigure createFigure() {
            RectangleFigure figure = new RectangleFigure();
            figure.setLayoutManager(new StackLayout());
            figure.add(label);
            return figure;
        }

        @Override
        protected void createEditPolicies() {
            // It is only looked at.
        }

        @Override
        protected void refreshVisuals() {
            label.setText(box().label);
            figure.getParent().setConstraint(figure, box().place);
        }

        @Override
        protected List<?> getModelSourceConnections() {
            return box().outgoing;
        }

        @Override
        protected List<?> getModelTargetConnections() {
            return box().incoming;
        }

        @Override
        public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
            return new ChopboxAnchor(figure);
        }

        @Override
        public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
            return new ChopboxAnchor(figure);
        }

        @Override
        public ConnectionAnchor getSourceConnectionAnchor(Request request) {
            return new ChopboxAnchor(figure);
        }

        @Override
        public ConnectionAnchor getTargetConnectionAnchor(Request request) {
            return new ChopboxAnchor(figure);
        }
    }

    private static final class LinePart extends AbstractConnectionEditPart {

        @Override
        protected IFigure createFigure() {
            PolylineConnection line = new PolylineConnection();
            line.setTargetDecoration(new PolygonDecoration());
            return line;
        }

        @Override
        protected void createEditPolicies() {
            // It is only looked at.
        }
    }
}
