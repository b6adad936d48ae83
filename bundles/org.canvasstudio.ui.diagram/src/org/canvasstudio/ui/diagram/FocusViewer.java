package org.canvasstudio.ui.diagram;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.gef.ui.parts.DomainEventDispatcher;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.MouseEvent;

/**
 * A viewer in which one part can have the focus while others are selected. A part that is the last of the selected ones,
 * and so the one at which the keys go on, does not show that in addition. No tooltip is in the way of what is dragged, nor
 * of what a tool says while it looks for its place.
 */
final class FocusViewer extends ScrollingGraphicalViewer {

    private EditPart focused;
    private DomainEventDispatcher dispatcher;

    @Override
    public void setEditDomain(EditDomain domain) {
        super.setEditDomain(domain);
        dispatcher = new Dispatcher(domain, this);
        getLightweightSystem().setEventDispatcher(dispatcher);
    }

    @Override
    protected DomainEventDispatcher getEventDispatcher() {
        return dispatcher;
    }

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

    private static final class Dispatcher extends DomainEventDispatcher {

        private final EditDomain domain;

        private Dispatcher(EditDomain domain, EditPartViewer viewer) {
            super(domain, viewer);
            this.domain = domain;
        }

        @Override
        public void dispatchMousePressed(MouseEvent event) {
            setHoverSource(null, event);
            super.dispatchMousePressed(event);
        }

        @Override
        public void dispatchMouseHover(MouseEvent event) {
            if ((event.stateMask & SWT.BUTTON_MASK) == 0 && domain.getActiveTool() instanceof SelectionTool) {
                super.dispatchMouseHover(event);
            }
        }
    }
}
