package org.canvasstudio.ui.diagram.paint;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.swt.SWT;

/** A pane that zooms its content and leaves it sharp. */
public final class SharpPane extends ScalableFreeformLayeredPane {

    @Override
    protected void paintClientArea(Graphics graphics) {
        if (getChildren().isEmpty()) {
            return;
        }
        // Pens want it: where it is changed within figures, all else of the graphics is set again for each of them.
        graphics.setAntialias(SWT.ON);
        ZoomedGraphics zoomed = new ZoomedGraphics(graphics);
        zoomed.scale(getScale());
        zoomed.pushState();
        paintChildren(zoomed);
        zoomed.popState();
        zoomed.dispose();
        graphics.restoreState();
    }
}
