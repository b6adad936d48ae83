package org.canvasstudio.ui.editor.properties;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;

/** The object of a model that is selected, or that what is selected stands for. */
final class SelectedObject {

    private SelectedObject() {
    }

    /** The object; {@code null} when there is none. */
    static EObject of(Object selected) {
        Object first = selected instanceof IStructuredSelection ? ((IStructuredSelection) selected).getFirstElement() : selected;
        return first == null ? null : Adapters.adapt(first, EObject.class);
    }

    /** The document that somebody works on and that holds the object; {@code null} when there is none. */
    static CanvasDocument document(EObject object) {
        return object == null || object.eResource() == null ? null : CanvasDocuments.open().stream()
                .filter(document -> document.resource() == object.eResource()).findFirst().orElse(null);
    }
}
