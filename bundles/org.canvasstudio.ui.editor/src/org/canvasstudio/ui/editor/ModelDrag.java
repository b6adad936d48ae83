package org.canvasstudio.ui.editor;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;

/** Drags the selected objects of a tree. */
final class ModelDrag extends DragSourceAdapter {

    private final TreeViewer viewer;

    ModelDrag(TreeViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = !viewer.getStructuredSelection().isEmpty();
        LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        LocalSelectionTransfer.getTransfer().setSelection(null);
    }
}
