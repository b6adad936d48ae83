package org.canvasstudio.ui.findings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;

/**
 * One finding as views show it: from the marker of a saved file, or from what the rules say about an open document. It
 * holds no part of a model, and is looked up again before anything is done about it.
 *
 * @param file     the file
 * @param resource the file in the workspace, or what else bears the marker; {@code null} for a file outside
 * @param rule     the id of the rule; {@code null} where a file cannot be read
 * @param severity how much it weighs
 * @param message  what is wrong
 * @param element  the key of the main element, see {@link FindingMarkers#key(EObject)}
 * @param place    how the main element is called
 * @param reason   why it was set aside; {@code null} when it was not
 * @param marker   the marker, if there is one
 */
record FindingItem(Path file, IResource resource, String rule, Severity severity, String message, String element, String place,
        String reason, IMarker marker) implements IAdaptable {

    /** What a marker of the rules says; empty for another marker, or one that has gone. */
    static Optional<FindingItem> of(IMarker marker) {
        if (!marker.exists() || marker.getResource().getLocation() == null
                || !FindingMarkers.TYPE.equals(type(marker))) {
            return Optional.empty();
        }
        return Optional.of(new FindingItem(marker.getResource().getLocation().toPath(), marker.getResource(),
                marker.getAttribute(FindingMarkers.RULE, null), severity(marker), marker.getAttribute(IMarker.MESSAGE, ""),
                marker.getAttribute(FindingMarkers.ELEMENT, null), marker.getAttribute(IMarker.LOCATION, ""), null, marker));
    }

    /** What the rules say about an open document. */
    static FindingItem of(CanvasDocument document, Finding finding) {
        return of(document, document.workspaceFile(), finding);
    }

    /** All that the rules say about an open document. */
    static List<FindingItem> all(CanvasDocument document) {
        IFile resource = document.workspaceFile();
        return document.findings().all().stream().map(finding -> of(document, resource, finding)).toList();
    }

    private static FindingItem of(CanvasDocument document, IFile resource, Finding finding) {
        EObject main = finding.elements().get(0);
        return new FindingItem(document.file(), resource, finding.rule().id(), finding.severity(), finding.message(),
                FindingMarkers.key(main), FindingMarkers.location(main),
                finding.suppression().map(suppression -> Objects.requireNonNullElse(suppression.getReason(), "")).orElse(null),
                null);
    }

    private static String type(IMarker marker) {
        try {
            return marker.getType();
        } catch (CoreException e) {
            // It has gone meanwhile.
            return null;
        }
    }

    private static Severity severity(IMarker marker) {
        switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
        case IMarker.SEVERITY_ERROR:
            return Severity.ERROR;
        case IMarker.SEVERITY_WARNING:
            return Severity.WARNING;
        default:
            return Severity.ADVICE;
        }
    }

    /** Whether another item says the same, be it from a marker or from an open document. */
    boolean isSame(FindingItem other) {
        return file.equals(other.file) && Objects.equals(rule, other.rule) && Objects.equals(element, other.element)
                && message.equals(other.message) && isSetAside() == other.isSetAside();
    }

    boolean isSetAside() {
        return reason != null;
    }

    /** The finding as it is in the model now: of the same rule at the same element, if possible with the same message. */
    Optional<Finding> in(CanvasDocument document) {
        return rule != null ? among(document.findings().now()) : Optional.empty();
    }

    /** The finding as it is among all those of the file now. */
    Optional<Finding> among(List<Finding> findings) {
        List<Finding> same = findings.stream()
                .filter(finding -> finding.rule().id().equals(rule)
                        && Objects.equals(FindingMarkers.key(finding.elements().get(0)), element)
                        && finding.suppression().isPresent() == isSetAside())
                .toList();
        return same.stream().filter(finding -> finding.message().equals(message)).findFirst()
                .or(() -> same.stream().findFirst());
    }

    /** The name of the client; empty for a file outside the workspace. */
    String client() {
        return resource == null || resource.getProject() == null ? "" : resource.getProject().getName();
    }

    /** The name of the canvas's file, with its folder in the client. */
    String canvas() {
        return resource == null || resource.getProject() == null ? file.getFileName().toString()
                : resource.getProjectRelativePath().toString();
    }

    /** How findings of the rule are put right; empty where a file cannot be read. */
    String remedy() {
        return Engines.catalogue().rule(String.valueOf(rule)).map(found -> found.remedy(Locale.getDefault())).orElse("");
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IMarker.class) {
            return type.cast(marker);
        }
        return type.isInstance(resource) && (type == IResource.class || type == IFile.class) ? type.cast(resource) : null;
    }
}
