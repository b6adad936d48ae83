package org.canvasstudio.ui.documents;

import org.canvasstudio.alignment.Finding;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.ecore.EObject;

/** A finding of an open document stands for its main element: what is shown of that is shown of the finding, too. */
public final class FindingAdapters implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object finding, Class<T> type) {
        return type != EObject.class ? null : CanvasDocuments.open().stream()
                .flatMap(document -> document.findings().elements((Finding) finding).stream().limit(1))
                .findFirst().map(type::cast).orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {EObject.class};
    }
}
