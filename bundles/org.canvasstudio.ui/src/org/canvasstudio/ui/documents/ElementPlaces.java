package org.canvasstudio.ui.documents;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Leads from the id of an element to the element in its editor. Used on the user interface's thread only. */
public final class ElementPlaces {

    private ElementPlaces() {
    }

    /**
     * Opens the file in its editor, and selects the element there as soon as the file has been read.
     *
     * @param id the id of the element; one that the file does not hold selects nothing
     */
    public static IEditorPart open(IWorkbenchPage page, IFile file, String id) throws PartInitException {
        IEditorPart editor = IDE.openEditor(page, file);
        CanvasDocument document = file.getLocation() == null ? null : CanvasDocuments.find(file.getLocation().toPath());
        if (editor == null || document == null || id.isEmpty()) {
            return editor;
        }
        if (document.isLoading()) {
            document.addListener(new CanvasDocument.Listener() {
                @Override
                public void loaded() {
                    document.removeListener(this);
                    select(editor, document, id);
                }
            });
        } else {
            select(editor, document, id);
        }
        return editor;
    }

    private static void select(IEditorPart editor, CanvasDocument document, String id) {
        EObject object = document.root() == null ? null : document.resource().getEObject(id);
        ISelectionProvider provider = editor.getSite().getSelectionProvider();
        if (object != null && provider != null) {
            provider.setSelection(new StructuredSelection(object));
        }
    }
}
