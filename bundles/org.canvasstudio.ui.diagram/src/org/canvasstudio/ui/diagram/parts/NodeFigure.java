package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.handles.HandleBounds;

/** A container or a note on the screen. It keeps nothing of its own: the painter draws the node as it is. */
final class NodeFigure extends Figure implements HandleBounds {

    /** What is drawn around the box: badges, the frame of a selection. */
    private static final int AROUND = Painter.BADGE_OVERHANG + 2;
    /** What is drawn around it always: a shadow, which is a whole point of the screen however small the picture is. */
    private static final int MARGIN = 6;
    private static final int FRAME = 3;
    private static final int FRAME_RADIUS = 8;

    private final Stage stage;
    private final PictureNode node;
    private boolean selected;
    private boolean focused;

    NodeFigure(Stage stage, PictureNode node) {
        this.stage = stage;
        this.node = node;
    }

    /**
     * Goes where the node is now, without reaching into its neighbours: they are not painted then when this one is.
     *
     * @return whether it was elsewhere before, and so is painted again
     */
    boolean place() {
        int around = selected || focused || !node.badges().isEmpty() ? AROUND : MARGIN;
        Rectangle wanted = rectangle(node.box()).expand(around, around);
        if (wanted.equals(getBounds())) {
            return false;
        }
        setBounds(wanted);
        return true;
    }

    /** What is in it has its own place on the picture: a container that needs more room around it does not take it along. */
    @Override
    protected void primTranslate(int dx, int dy) {
        bounds.translate(dx, dy);
    }

    /** Goes where the node is now, and is painted again in any case. */
    void refresh() {
        if (!place()) {
            repaint();
        }
    }

    static Rectangle rectangle(Box box) {
        return new Rectangle(box.x(), box.y(), box.width(), box.height());
    }

    void setSelected(boolean isSelected) {
        if (selected != isSelected) {
            selected = isSelected;
            refresh();
        }
    }

    void setFocused(boolean isFocused) {
        if (focused != isFocused) {
            focused = isFocused;
            refresh();
        }
    }

    @Override
    public Rectangle getHandleBounds() {
        return rectangle(node.box());
    }

    @Override
    public boolean containsPoint(int x, int y) {
        if (stage.isHidden(node)) {
            return false;
        }
        Box box = node.box();
        if (x >= box.x() && y >= box.y() && x < box.right() && y < box.bottom()) {
            return true;
        }
        return NodeBadges.at(node, x, y) != null;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        if (stage.isHidden(node)) {
            return;
        }
        Pen pen = stage.pens().pen(graphics);
        pen.opacity(stage.opacity(node));
        stage.painter().paint(node, pen);
        pen.opacity(1);
        if (selected) {
            pen.border(node.box().inset(-FRAME), FRAME_RADIUS, stage.accent(), 2, Dash.SOLID);
        }
        if (focused) {
            pen.border(node.box().inset(selected ? -2 * FRAME : -FRAME), FRAME_RADIUS, stage.accent(), 2, Dash.DOT);
        }
        if (selected || focused) {
            // They stand on the border, and so would be crossed out.
            Painter.paintBadges(node, pen);
        }
    }

    @Override
    public IFigure getToolTip() {
        return NodeTip.of(node, stage);
    }
}
