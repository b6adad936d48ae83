package org.canvasstudio.ui.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;

/** Connects the Edit menu with the active editor. */
public class CanvasEditorContributor extends MultiPageEditorActionBarContributor {

    @Override
    public void setActiveEditor(IEditorPart part) {
        super.setActiveEditor(part);
        if (part instanceof DocumentEditor) {
            ((DocumentEditor) part).contributeTo(getActionBars());
        }
    }

    /** The actions of an editor are the same on all its pages. */
    @Override
    public void setActivePage(IEditorPart page) {
        // Nothing to switch.
    }
}
