package org.canvasstudio.ui.clients.navigator;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.resources.ResourceDropAdapterAssistant;

/**
 * Elements are dropped on blocks, between elements and on canvases; files on clients and folders, as the platform does
 * it.
 */
public class ClientsDrop extends ResourceDropAdapterAssistant {

    @Override
    public IStatus validateDrop(Object target, int operation, TransferData type) {
        List<ElementNode> elements = dragged(type);
        if (elements.isEmpty()) {
            return target instanceof CanvasNode ? Status.CANCEL_STATUS : super.validateDrop(target, operation, type);
        }
        boolean possible = target instanceof CanvasNode || target instanceof IFile && Known.isCanvasFile(target)
                && Known.isCanvas((IFile) target) && (operation == DND.DROP_COPY || isElsewhere(elements, (IFile) target));
        return possible && !elements.contains(target) ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    private static boolean isElsewhere(List<ElementNode> elements, IFile file) {
        return elements.stream().anyMatch(element -> !element.file().equals(file));
    }

    /** The dragged elements; none when anything else is dragged. */
    private static List<ElementNode> dragged(TransferData type) {
        ISelection selection = LocalSelectionTransfer.getTransfer().isSupportedType(type)
                ? LocalSelectionTransfer.getTransfer().getSelection() : null;
        List<?> objects = selection instanceof IStructuredSelection ? ((IStructuredSelection) selection).toList() : List.of();
        return objects.stream().allMatch(ElementNode.class::isInstance)
                ? objects.stream().map(ElementNode.class::cast).toList() : List.of();
    }

    @Override
    public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
        List<ElementNode> elements = dragged(adapter.getCurrentTransfer());
        if (elements.isEmpty()) {
            return super.handleDrop(adapter, event, target);
        }
        IFile file = target instanceof CanvasNode ? ((CanvasNode) target).file() : (IFile) target;
        BlockKind block = target instanceof CanvasNode ? ((CanvasNode) target).block() : null;
        boolean copy = adapter.getCurrentOperation() == DND.DROP_COPY;
        List<Object> nodes = new ElementTransfer(getShell()).transfer(elements, file, block, index(adapter, target), copy);
        if (nodes.isEmpty()) {
            return Status.CANCEL_STATUS;
        }
        ClientsView.reveal(nodes);
        return Status.OK_STATUS;
    }

    private static int index(CommonDropAdapter adapter, Object target) {
        if (!(target instanceof ElementNode)) {
            return -1;
        }
        int index = Known.elements(((ElementNode) target).parent()).indexOf(target);
        return adapter.getCurrentLocation() == ViewerDropAdapter.LOCATION_BEFORE ? index : index + 1;
    }
}
