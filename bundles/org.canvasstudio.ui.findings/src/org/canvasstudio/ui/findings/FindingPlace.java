package org.canvasstudio.ui.findings;

import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.ElementPlaces;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** Leads from a finding to its element. */
final class FindingPlace {

    private FindingPlace() {
    }

    /** Opens the file and selects the element; in a file that cannot be read as a canvas, the place in its text. */
    static void open(FindingItem item, IWorkbenchPage page) {
        try {
            IEditorPart editor = ElementPlaces.open(page, item.file(), root -> FindingMarkers.find(item.element(), root));
            CanvasDocument document = CanvasDocuments.find(item.file());
            boolean unreadable = document == null || !document.isLoading() && document.root() == null;
            if (unreadable && item.marker() != null && item.marker().exists() && editor != null) {
                IDE.gotoMarker(editor, item.marker());
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
