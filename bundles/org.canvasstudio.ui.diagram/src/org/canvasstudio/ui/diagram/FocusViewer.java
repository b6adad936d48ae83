package org.canvasstudio.ui.diagram;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.events.FocusEvent;

/**
 * A viewer in which one part can have the focus while others are selected. A part that is the last of the selected ones,
 * and so the one at which the keys go on, does not show that in addition.
 */
final class FocusViewer extends ScrollingGraphicalViewer {

    private EditPart focused;

    @Override
    public void setFocus(EditPart part) {
        super.setFocus(part);
        focused = part;
    }

    @Override
    protected void handleFocusGained(FocusEvent event) {
        if (focused != null) {
            focused.setFocus(true);
        }
    }

    @Override
    protected void handleFocusLost(FocusEvent event) {
        if (focused != null) {
            focused.setFocus(false);
        }
    }
}
