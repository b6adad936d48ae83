package org.canvasstudio.ui.diagram.parts;

import org.eclipse.gef.tools.MarqueeDragTracker;

/** Beside all containers dragging draws a frame around what is to be selected, and the context menu is about the whole. */
public final class WholeTracker extends MarqueeDragTracker {

    @Override
    protected boolean handleButtonDown(int button) {
        if (button == GroundTracker.MENU_BUTTON) {
            getCurrentViewer().deselectAll();
        }
        return super.handleButtonDown(button);
    }
}
