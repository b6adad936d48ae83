package org.canvasstudio.ui.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.CanvasPlace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** The findings that a selection is about, whatever is selected: findings, markers, parts of a model, files. */
final class FindingItems {

    private FindingItems() {
    }

    static List<FindingItem> of(ISelection selection) {
        Set<FindingItem> items = new LinkedHashSet<>();
        if (selection instanceof IStructuredSelection) {
            for (Object each : (IStructuredSelection) selection) {
                items.addAll(of(each));
            }
        }
        return List.copyOf(items);
    }

    /** The open document that the first thing selected belongs to; {@code null} when there is none. */
    static CanvasDocument document(ISelection selection) {
        Object first = selection instanceof IStructuredSelection ? ((IStructuredSelection) selection).getFirstElement() : null;
        if (first instanceof FindingItem) {
            return CanvasDocuments.find(((FindingItem) first).file());
        }
        EObject object = Adapters.adapt(first, EObject.class);
        if (object != null) {
            return CanvasDocuments.of(object);
        }
        IMarker marker = Adapters.adapt(first, IMarker.class);
        IResource resource = marker == null ? Adapters.adapt(first, IResource.class) : marker.getResource();
        return resource == null || resource.getLocation() == null ? null
                : CanvasDocuments.find(resource.getLocation().toPath());
    }

    private static List<FindingItem> of(Object selected) {
        if (selected instanceof FindingItem) {
            return List.of((FindingItem) selected);
        }
        if (selected instanceof FindingGroup) {
            return ((FindingGroup) selected).items();
        }
        if (selected instanceof Finding) {
            return CanvasDocuments.open().stream().filter(document -> document.findings().all().contains(selected))
                    .map(document -> FindingItem.of(document, (Finding) selected)).toList();
        }
        IMarker marker = Adapters.adapt(selected, IMarker.class);
        if (marker != null) {
            return FindingItem.of(marker).stream().toList();
        }
        EObject object = Adapters.adapt(selected, EObject.class);
        if (object != null) {
            CanvasDocument document = CanvasDocuments.of(object);
            return document == null ? List.of() : at(object, document);
        }
        CanvasPlace place = Adapters.adapt(selected, CanvasPlace.class);
        if (place != null) {
            return of(place.file()).stream().filter(item -> item.element() != null && place.keys().contains(item.element()))
                    .toList();
        }
        IFile file = Adapters.adapt(selected, IFile.class);
        return file == null || file.getLocation() == null ? List.of() : of(file);
    }

    /** Those of a block, a canvas or a client are also those of all that is in it. */
    private static List<FindingItem> at(EObject object, CanvasDocument document) {
        List<FindingItem> items = new ArrayList<>();
        boolean whole = object instanceof Canvas || object instanceof Client || object instanceof Block;
        for (Finding finding : document.findings().all()) {
            List<EObject> elements = document.findings().elements(finding);
            if (!elements.isEmpty() && (elements.get(0) == object || finding.place() == object
                    || whole && EcoreUtil.isAncestor(object, elements.get(0)))) {
                items.add(FindingItem.of(document, finding));
            }
        }
        return items;
    }

    /** The findings of a file: as it is edited, or else as it was saved. */
    static List<FindingItem> of(IFile file) {
        CanvasDocument document = CanvasDocuments.find(file.getLocation().toPath());
        if (document != null && document.root() != null) {
            return FindingItem.all(document);
        }
        try {
            return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .flatMap(marker -> FindingItem.of(marker).stream()).toList();
        } catch (CoreException e) {
            // The file has gone: so have its findings.
            return List.of();
        }
    }
}
