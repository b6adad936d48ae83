package org.canvasstudio.ui.documents;

import java.nio.file.Path;
import java.util.function.Function;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** Leads to a part of a model in its editor. Used on the user interface's thread only. */
public final class ElementPlaces {

    private ElementPlaces() {
    }

    /**
     * Opens a file, in the workspace or outside, in its editor and selects a part of its model there, as soon as the file
     * has been read.
     *
     * @param find the part in the canvas or client; {@code null} selects nothing
     * @return the editor; {@code null} when the file is shown by another program
     */
    public static IEditorPart open(IWorkbenchPage page, Path file, Function<EObject, EObject> find)
            throws PartInitException {
        IFile inWorkspace = WorkspaceFiles.find(file);
        IEditorPart editor = inWorkspace != null ? IDE.openEditor(page, inWorkspace)
                : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
        if (editor != null) {
            select(editor, file, find);
        }
        return editor;
    }

    /** Selects a part of the model in an editor of the file, as soon as the file has been read. */
    public static void select(IEditorPart editor, Path file, Function<EObject, EObject> find) {
        CanvasDocument document = CanvasDocuments.find(file);
        if (document != null && document.isLoading()) {
            document.addListener(new CanvasDocument.Listener() {
                @Override
                public void loaded() {
                    document.removeListener(this);
                    show(editor, document, find);
                }
            });
        } else if (document != null) {
            show(editor, document, find);
        }
    }

    private static void show(IEditorPart editor, CanvasDocument document, Function<EObject, EObject> find) {
        EObject object = document.root() == null ? null : find.apply(document.root());
        ISelectionProvider provider = editor.getSite().getSelectionProvider();
        if (object != null && provider != null) {
            ISelection wanted = new StructuredSelection(object);
            if (!wanted.equals(provider.getSelection())) {
                provider.setSelection(wanted);
            }
        }
    }
}
