package org.canvasstudio.ui.diagram.paint;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/** A pane that zooms its content and leaves it sharp. */
public final class SharpPane extends ScalableFreeformLayeredPane {

    @Override
    protected void paintClientArea(Graphics graphics) {
        if (getChildren().isEmpty()) {
            return;
        }
        ZoomedGraphics zoomed = new ZoomedGraphics(graphics);
        zoomed.scale(getScale());
        zoomed.pushState();
        paintChildren(zoomed);
        zoomed.popState();
        zoomed.dispose();
        graphics.restoreState();
    }
}
