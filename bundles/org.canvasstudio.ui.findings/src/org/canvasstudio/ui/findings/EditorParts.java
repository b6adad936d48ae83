package org.canvasstudio.ui.findings;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;

/** Notices that editors are opened and closed: their documents are then there, or no more. */
final class EditorParts implements IPartListener {

    private final Runnable changed;

    EditorParts(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public void partOpened(IWorkbenchPart part) {
        tell(part);
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        tell(part);
    }

    private void tell(IWorkbenchPart part) {
        if (part instanceof IEditorPart) {
            changed.run();
        }
    }

    @Override
    public void partActivated(IWorkbenchPart part) {
        // It was there before.
    }

    @Override
    public void partDeactivated(IWorkbenchPart part) {
        // It stays there.
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        // It was there before.
    }
}
