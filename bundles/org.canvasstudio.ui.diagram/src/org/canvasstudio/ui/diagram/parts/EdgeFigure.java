package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;

/** An edge on the screen, along the way that the layout has found. */
final class EdgeFigure extends PolylineConnection {

    private static final int AROUND = 14;
    private static final int HALF_LABEL = 95;
    private static final double SELECTED = 0.35;
    private static final int HALO = 6;
    private static final int RADIUS = 7;

    private static final AbstractRouter ROUTER = new AbstractRouter() {
        @Override
        public void route(Connection connection) {
            ((EdgeFigure) connection).place();
        }
    };

    private final Stage stage;
    private final PictureEdge edge;
    private boolean selected;
    private boolean labelled;

    EdgeFigure(Stage stage, PictureEdge edge) {
        this.stage = stage;
        this.edge = edge;
        setConnectionRouter(ROUTER);
    }

    /** Goes where the edge is now. */
    void place() {
        PointList points = new PointList(edge.route().size());
        for (Spot spot : edge.route()) {
            points.addPoint(spot.x(), spot.y());
        }
        boolean hasLabel = !edge.label().isEmpty();
        if (!same(points, getPoints()) || hasLabel != labelled) {
            labelled = hasLabel;
            setPoints(points);
            fireFigureMoved();
        }
    }

    /** Where the edge goes says the layout of the picture. */
    @Override
    public void layout() {
        place();
    }

    private static boolean same(PointList one, PointList other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.getPoint(i).equals(other.getPoint(i))) {
                return false;
            }
        }
        return true;
    }

    void setSelected(boolean isSelected) {
        selected = isSelected;
        repaint();
    }

    @Override
    public Rectangle getBounds() {
        if (bounds == null) {
            // The line has bounds before it is known what it is of.
            Rectangle line = super.getBounds();
            bounds = line.getExpanded(edge == null || edge.label().isEmpty() ? AROUND : HALF_LABEL, AROUND);
        }
        return bounds;
    }

    @Override
    protected void outlineShape(Graphics graphics) {
        if (stage.isHidden(edge)) {
            return;
        }
        Pen pen = stage.pens().pen(graphics);
        if (selected) {
            pen.opacity(SELECTED);
            pen.line(edge.route(), RADIUS, stage.accent(), edge.style().width() + HALO, Dash.SOLID);
        }
        pen.opacity(stage.opacity(edge));
        stage.painter().paint(edge, pen);
        pen.opacity(1);
    }

    @Override
    public IFigure getToolTip() {
        return NodeTip.of(edge);
    }
}
