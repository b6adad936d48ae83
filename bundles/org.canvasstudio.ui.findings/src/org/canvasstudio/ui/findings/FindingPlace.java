package org.canvasstudio.ui.findings;

import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** Leads from a finding to its element. */
final class FindingPlace {

    private FindingPlace() {
    }

    /** Opens the file and selects the element. */
    static void open(FindingItem item, IWorkbenchPage page) {
        try {
            IEditorPart editor = item.resource() instanceof IFile ? IDE.openEditor(page, (IFile) item.resource())
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(item.file().toUri()));
            CanvasDocument document = CanvasDocuments.find(item.file());
            ISelectionProvider provider = editor == null ? null : editor.getSite().getSelectionProvider();
            if (document != null && document.isLoading()) {
                document.addListener(new CanvasDocument.Listener() {
                    @Override
                    public void loaded() {
                        document.removeListener(this);
                        select(item, document, provider);
                    }
                });
            } else if (document != null && document.root() != null && provider != null) {
                select(item, document, provider);
            } else if (item.marker() != null && item.marker().exists() && editor != null) {
                IDE.gotoMarker(editor, item.marker());
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static void select(FindingItem item, CanvasDocument document, ISelectionProvider provider) {
        if (document.root() != null && provider != null) {
            provider.setSelection(new StructuredSelection(FindingMarkers.find(item.element(), document.root())));
        }
    }
}
