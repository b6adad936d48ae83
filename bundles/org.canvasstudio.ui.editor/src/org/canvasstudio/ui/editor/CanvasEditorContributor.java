package org.canvasstudio.ui.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;

/** Connects the Edit menu with the active editor. */
public class CanvasEditorContributor extends MultiPageEditorActionBarContributor {

    @Override
    public void setActiveEditor(IEditorPart part) {
        super.setActiveEditor(part);
        if (part instanceof CanvasEditor) {
            ((CanvasEditor) part).contributeTo(getActionBars());
        }
    }

    /** No page has actions of its own yet. */
    @Override
    public void setActivePage(IEditorPart page) {
        // Nothing to switch.
    }
}
