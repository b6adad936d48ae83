package org.canvasstudio.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** The problem markers that say what the rules found in a file. */
public final class FindingMarkers {

    /** The type of the markers. */
    public static final String TYPE = "org.canvasstudio.ui.finding";

    /** Attribute: the id of the rule; absent on the marker of a file that cannot be read. */
    public static final String RULE = "rule";

    /**
     * Attribute: the id of the element that the finding is about, or the key of the block; absent when it is about the
     * canvas or the client as a whole.
     */
    public static final String ELEMENT = "element";

    private FindingMarkers() {
    }

    /** Removes the markers of a resource and of all below it. */
    static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    /** Gives the file one marker for each finding that the consultant has not set aside, and no others. */
    static void replace(IFile file, List<Finding> findings) throws CoreException {
        clear(file);
        for (Finding finding : findings) {
            if (finding.suppression().isPresent()) {
                continue;
            }
            EObject main = finding.elements().get(0);
            Map<String, Object> attributes = new HashMap<>();
            attributes.put(IMarker.MESSAGE, finding.message());
            attributes.put(IMarker.SEVERITY, severity(finding.severity()));
            attributes.put(IMarker.LOCATION, location(main));
            attributes.put(IMarker.SOURCE_ID, finding.rule().id());
            attributes.put(RULE, finding.rule().id());
            String key = key(main);
            if (key != null) {
                attributes.put(ELEMENT, key);
            }
            file.createMarker(TYPE, attributes);
        }
    }

    /** Gives the file the one marker that says why it cannot be read. */
    static void unreadable(IFile file, CanvasFileException problem) throws CoreException {
        clear(file);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, sentence(problem));
        attributes.put(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
        if (problem.line() > 0) {
            attributes.put(IMarker.LINE_NUMBER, problem.line());
            attributes.put(IMarker.LOCATION, problem.column() > 0
                    ? NLS.bind(Messages.FindingMarkers_column, problem.line(), problem.column())
                    : NLS.bind(Messages.FindingMarkers_line, problem.line()));
        }
        file.createMarker(TYPE, attributes);
    }

    /** Gives the workspace itself a marker for each settings file above its clients that cannot be used. */
    static void unusableSettings(IWorkspaceRoot root, List<CanvasFileException> problems) throws CoreException {
        root.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
        for (CanvasFileException problem : problems) {
            root.createMarker(TYPE, Map.of(IMarker.MESSAGE, problem.getMessage(), IMarker.SEVERITY, IMarker.SEVERITY_ERROR,
                    IMarker.LOCATION, problem.file()));
        }
    }

    /** The problem as a sentence of its own: after the name of a file it goes on in small letters. */
    public static String sentence(CanvasFileException problem) {
        String text = problem.problem();
        return text.substring(0, 1).toUpperCase(Locale.getDefault()) + text.substring(1);
    }

    /** The marker severity for a finding's. */
    private static int severity(Severity severity) {
        switch (severity) {
        case ERROR:
            return IMarker.SEVERITY_ERROR;
        case WARNING:
            return IMarker.SEVERITY_WARNING;
        default:
            return IMarker.SEVERITY_INFO;
        }
    }

    /**
     * What a marker says about the object that a finding is about: its id, or the key of a block, or {@code null} for the
     * canvas or the client as a whole.
     */
    public static String key(EObject object) {
        if (object instanceof Canvas || object instanceof Client) {
            return null;
        }
        if (object instanceof Block) {
            return BlockKind.of((Block) object).key();
        }
        return object instanceof Identified ? ((Identified) object).getId() : null;
    }

    /** The object in the canvas that a marker is about; the canvas when it is about none, or about one that has gone. */
    public static EObject find(IMarker marker, EObject root) {
        return find(marker.getAttribute(ELEMENT, null), root);
    }

    /** The object in the canvas or client with a {@link #key(EObject) key}; the canvas or client for {@code null}, or for one that has gone. */
    public static EObject find(String key, EObject root) {
        if (key == null || root == null || root.eResource() == null) {
            return root;
        }
        BlockKind block = root instanceof Canvas ? BlockKind.ofKey(key) : null;
        if (block != null) {
            return block.in((Canvas) root);
        }
        EObject found = root.eResource().getEObject(key);
        return found == null ? root : found;
    }

    /** Where in the canvas: the name, or the title of the block, or the id of what has no name. */
    public static String location(EObject object) {
        if (object instanceof Block && Blocks.canvasOf(object) != null) {
            return BlockKind.of((Block) object).title(Blocks.canvasOf(object).getKind(), Locale.getDefault());
        }
        EStructuralFeature name = object.eClass().getEStructuralFeature(CanvasPackage.Literals.CANVAS__NAME.getName());
        Object value = name == null ? null : object.eGet(name);
        if (value != null && !value.toString().isBlank()) {
            return value.toString();
        }
        String id = object instanceof Identified ? ((Identified) object).getId() : null;
        return id == null ? object.eClass().getName() : id;
    }
}
