package org.canvasstudio.ui.diagram.parts;

import java.util.List;

import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;

/** Shows the container and the cells into which something would go that is being dragged. */
final class CellFrame extends Figure {

    private static final int MARGIN = 4;
    private static final int RADIUS = 8;
    private static final double FAINT = 0.25;

    private final Stage stage;
    private final PictureNode container;
    private final List<Box> cells;

    /** @param container {@code null} for the ground of the picture */
    CellFrame(Stage stage, PictureNode container, List<Box> cells) {
        this.stage = stage;
        this.container = container;
        this.cells = cells;
        Box all = container == null ? Box.NONE : container.box();
        for (Box cell : cells) {
            all = all.union(cell);
        }
        setBounds(NodeFigure.rectangle(all.inset(-MARGIN)));
    }

    /** What lies below gets the events of the mouse. */
    @Override
    public boolean containsPoint(int x, int y) {
        return false;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Pen pen = stage.pens().pen(graphics);
        if (container != null) {
            pen.border(container.box(), RADIUS, stage.accent(), 2, Dash.SOLID);
        }
        for (Box cell : cells) {
            pen.opacity(FAINT);
            pen.fill(cell, RADIUS, stage.accent());
            pen.opacity(1);
            pen.border(cell, RADIUS, stage.accent(), 2, Dash.DASH);
        }
    }
}
