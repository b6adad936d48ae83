package org.canvasstudio.ui.clients.navigator;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Opens what is selected in the Clients view, and shows it there. */
final class Editors {

    private Editors() {
    }

    /** Opens the editor of a file or of a node's file; the node is selected in it as soon as the file has been read. */
    static void open(IWorkbenchPage page, Object object) throws PartInitException {
        IFile file = object instanceof CanvasNode ? ((CanvasNode) object).file() : (IFile) object;
        IEditorPart editor = IDE.openEditor(page, file);
        if (object instanceof CanvasNode) {
            select(editor, (CanvasNode) object);
        }
    }

    /** Selects the node in the editor. */
    static void select(IEditorPart editor, CanvasNode node) {
        CanvasDocument document = CanvasDocuments.find(Known.path(node.file()));
        if (document == null) {
            return;
        }
        if (document.root() == null) {
            document.addListener(new CanvasDocument.Listener() {
                @Override
                public void loaded() {
                    document.removeListener(this);
                    show(editor, node);
                }
            });
        } else {
            show(editor, node);
        }
    }

    private static void show(IEditorPart editor, CanvasNode node) {
        EObject object = Known.object(node);
        ISelectionProvider provider = editor.getSite().getSelectionProvider();
        if (object != null && provider != null) {
            ISelection wanted = new StructuredSelection(object);
            if (!wanted.equals(provider.getSelection())) {
                provider.setSelection(wanted);
            }
        }
    }
}
