package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.diagram.parts.ElementsRequest;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.CanvasPlace;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.Request;
import org.eclipse.gef.dnd.AbstractTransferDropTargetListener;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;

/**
 * Takes elements that are dragged from a view or another editor into a diagram. Those of the same canvas are moved; those
 * of other canvases are copied, and stay where they were.
 */
final class CanvasDrop extends AbstractTransferDropTargetListener {

    private final DiagramView view;

    private CanvasDrop(DiagramView view) {
        super(view.viewer(), LocalSelectionTransfer.getTransfer());
        this.view = view;
    }

    /** Lets elements be dropped in a diagram. */
    static void support(DiagramView view) {
        view.viewer().addDropTargetListener((TransferDropTargetListener) new CanvasDrop(view));
    }

    @Override
    protected Request createTargetRequest() {
        List<EObject> own = new ArrayList<>();
        List<EObject> others = new ArrayList<>();
        // A canvas that nobody works on is read for that, and once for all that is dragged from it.
        List<CanvasDocument> read = new ArrayList<>();
        try {
            if (LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged) {
                for (Object each : dragged) {
                    EObject open = Adapters.adapt(each, EObject.class);
                    for (EObject element : open == null ? closed(Adapters.adapt(each, CanvasPlace.class), read) : List.of(open)) {
                        (element.eResource() == view.document().resource() ? own : others).add(element);
                    }
                }
            }
            return new ElementsRequest(own, others.isEmpty() ? null : Clip.of(others));
        } finally {
            read.forEach(CanvasDocuments::release);
        }
    }

    private static List<EObject> closed(CanvasPlace place, List<CanvasDocument> read) {
        if (place == null || place.file().getLocation() == null) {
            return List.of();
        }
        CanvasDocument document = CanvasDocuments.acquire(place.file().getLocation().toPath());
        read.add(document);
        return document.root() == null ? List.of() : place.keys().stream()
                .map(key -> FindingMarkers.find(key, document.root())).filter(element -> element != document.root()).toList();
    }

    @Override
    protected void updateTargetRequest() {
        ((ElementsRequest) getTargetRequest()).setLocation(getDropLocation());
    }

    @Override
    protected void handleDragOver() {
        super.handleDragOver();
        ElementsRequest request = (ElementsRequest) getTargetRequest();
        getCurrentEvent().detail = getCommand() == null ? DND.DROP_NONE : request.copies() ? DND.DROP_COPY : DND.DROP_MOVE;
        getCurrentEvent().feedback = DND.FEEDBACK_SCROLL;
    }
}
