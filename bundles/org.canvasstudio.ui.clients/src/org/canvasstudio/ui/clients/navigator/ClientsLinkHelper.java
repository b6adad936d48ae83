package org.canvasstudio.ui.clients.navigator;

import org.canvasstudio.ui.documents.ElementPlaces;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.ILinkHelper;
import org.eclipse.ui.part.FileEditorInput;

/** Links the Clients view with the editors, down to the element. */
public class ClientsLinkHelper implements ILinkHelper {

    @Override
    public IStructuredSelection findSelection(IEditorInput input) {
        if (!(input instanceof IFileEditorInput)) {
            return StructuredSelection.EMPTY;
        }
        IFile file = ((IFileEditorInput) input).getFile();
        IEditorPart editor = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findEditor(input);
        ISelection selection = editor == null || editor.getSite().getSelectionProvider() == null ? null
                : editor.getSite().getSelectionProvider().getSelection();
        Object node = node(selection);
        return new StructuredSelection(node == null ? file : node);
    }

    /** The node for what is selected in an editor; {@code null} when that is nothing of a canvas or client. */
    static Object node(ISelection selection) {
        Object first = selection instanceof IStructuredSelection ? ((IStructuredSelection) selection).getFirstElement() : null;
        return first instanceof EObject ? Known.node((EObject) first) : null;
    }

    @Override
    public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
        Object first = selection.getFirstElement();
        IFile file = first instanceof CanvasNode ? ((CanvasNode) first).file() : first instanceof IFile ? (IFile) first : null;
        IEditorPart editor = file == null ? null : page.findEditor(new FileEditorInput(file));
        if (editor != null) {
            page.bringToTop(editor);
            if (first instanceof CanvasNode) {
                ElementPlaces.select(editor, Known.path(file), root -> Known.object(first));
            }
        }
    }
}
