package org.canvasstudio.ui.editor;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.DragAndDropCommand;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TransferData;

/** Moves or copies the dragged objects to where they are dropped, when they may be there. */
final class ModelDrop extends ViewerDropAdapter {

    private final CanvasDocument document;

    ModelDrop(TreeViewer viewer, CanvasDocument document) {
        super(viewer);
        this.document = document;
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        if (!LocalSelectionTransfer.getTransfer().isSupportedType(type)) {
            return false;
        }
        Command command = command(target, operation);
        if (command == null) {
            return false;
        }
        boolean possible = command.canExecute();
        command.dispose();
        return possible;
    }

    @Override
    public boolean performDrop(Object data) {
        Command command = command(getCurrentTarget(), getCurrentOperation());
        if (command == null || !command.canExecute()) {
            return false;
        }
        document.execute(getCurrentOperation() == DND.DROP_COPY ? Messages.ModelDrop_copy : Messages.ModelDrop_move, command);
        return true;
    }

    /** The command for what is dragged; {@code null} when it is not of this file, or there is no target. */
    private Command command(Object target, int operation) {
        ISelection dragged = LocalSelectionTransfer.getTransfer().getSelection();
        if (target == null || !(dragged instanceof IStructuredSelection)) {
            return null;
        }
        for (Object each : (IStructuredSelection) dragged) {
            if (!(each instanceof EObject) || ((EObject) each).eResource() != document.resource()) {
                return null;
            }
        }
        return DragAndDropCommand.create(document.domain(), target, location(), DND.DROP_MOVE | DND.DROP_COPY, operation,
                ((IStructuredSelection) dragged).toList());
    }

    /** EMF takes the place within the item's height: near its ends means before and after it. */
    private float location() {
        switch (getCurrentLocation()) {
        case LOCATION_BEFORE:
            return 0.1f;
        case LOCATION_AFTER:
            return 0.9f;
        default:
            return 0.5f;
        }
    }
}
