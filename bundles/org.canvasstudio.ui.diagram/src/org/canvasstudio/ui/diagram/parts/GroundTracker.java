package org.canvasstudio.ui.diagram.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.eclipse.swt.SWT;

/** On the ground of a container a click selects the container, and dragging draws a frame around what is to be selected. */
final class GroundTracker extends MarqueeDragTracker {

    static final int MENU_BUTTON = 3;

    private final EditPart container;

    GroundTracker(EditPart container) {
        this.container = container;
    }

    /** The context menu is about what it is opened on, as at a note. */
    @Override
    protected boolean handleButtonDown(int button) {
        if (button == MENU_BUTTON && container.getSelected() == EditPart.SELECTED_NONE) {
            getCurrentViewer().select(container);
        }
        return super.handleButtonDown(button);
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (button != 1 || movedPastThreshold()) {
            return super.handleButtonUp(button);
        }
        EditPartViewer viewer = getCurrentViewer();
        if (!getCurrentInput().isModKeyDown(SWT.MOD1)) {
            viewer.select(container);
        } else if (container.getSelected() == EditPart.SELECTED_NONE) {
            viewer.appendSelection(container);
        } else {
            viewer.deselect(container);
        }
        handleFinished();
        return true;
    }

    @Override
    protected boolean handleDoubleClick(int button) {
        if (button == 1) {
            container.performRequest(new Request(REQ_OPEN));
        }
        return true;
    }
}
