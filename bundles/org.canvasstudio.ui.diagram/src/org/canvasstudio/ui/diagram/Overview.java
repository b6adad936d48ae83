package org.canvasstudio.ui.diagram;

import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The whole picture in small, with a frame around what is seen in the diagram. A click or dragging goes there. */
final class Overview {

    private static final int FRAME = 2;
    /** Smaller notes would be all border, and there are many of them. */
    private static final double SMALL = 0.05;

    private final DiagramView view;
    private final Canvas canvas;
    private double scale;
    private int left;
    private int top;

    Overview(Composite parent, DiagramView view) {
        this.view = view;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setToolTipText(Messages.Overview_tooltip);
        canvas.addPaintListener(event -> {
            SWTGraphics graphics = new SWTGraphics(event.gc);
            paint(graphics);
            graphics.dispose();
        });
        canvas.addListener(SWT.MouseDown, event -> go(event.x, event.y));
        canvas.addListener(SWT.MouseMove, event -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                go(event.x, event.y);
            }
        });
        Runnable redraw = this::redraw;
        viewport().addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, event -> redraw.run());
        view.zoom().addZoomListener(zoom -> redraw.run());
        view.canvas().addListener(SWT.Resize, event -> redraw.run());
    }

    private Viewport viewport() {
        return view.canvas().getViewport();
    }

    Control control() {
        return canvas;
    }

    void redraw() {
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    private void paint(SWTGraphics graphics) {
        if (view.diagram() == null) {
            return;
        }
        Rectangle area = canvas.getClientArea();
        Box extent = view.diagram().picture().extent();
        if (extent.width() == 0 || extent.height() == 0) {
            return;
        }
        scale = Math.min((double) area.width / extent.width(), (double) area.height / extent.height());
        left = (int) ((area.width - extent.width() * scale) / 2 - extent.x() * scale);
        top = (int) ((area.height - extent.height() * scale) / 2 - extent.y() * scale);
        Painter painter = view.stage().painter();
        graphics.setBackgroundColor(view.pens().ground(painter));
        graphics.fillRectangle(area.x, area.y, area.width, area.height);
        graphics.translate(left, top);
        Pen pen = view.pens().pen(graphics, scale);
        for (PictureNode node : view.diagram().picture().nodes()) {
            pen.fill(node.box(), 0, painter.surface(node));
            if (node.isContainer() || scale > SMALL) {
                pen.border(node.box(), 0, painter.line(node.style().border()), 1, Dash.SOLID);
            }
        }
        pen.border(seen(), 0, painter.line(0x2060C0), (int) Math.ceil(FRAME / scale), Dash.SOLID);
    }

    /** What is seen in the diagram now. */
    private Box seen() {
        Point location = viewport().getViewLocation();
        double zoom = view.zoom().getZoom();
        return new Box((int) (location.x / zoom), (int) (location.y / zoom), (int) (viewport().getClientArea().width / zoom),
                (int) (viewport().getClientArea().height / zoom));
    }

    private void go(int x, int y) {
        if (scale > 0) {
            double zoom = view.zoom().getZoom();
            viewport().setViewLocation((int) ((x - left) / scale * zoom) - viewport().getClientArea().width / 2,
                    (int) ((y - top) / scale * zoom) - viewport().getClientArea().height / 2);
        }
    }
}
