package org.canvasstudio.ui.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** A client in the workspace, with a canvas in which one segment is served by one proposition. */
final class ClientProject {

    /** The id of the segment. */
    static final String SEGMENT = "cs-cafes";

    /** The id of the link that serves it. */
    static final String SERVES = "l-serves";

    private final IProject project;

    ClientProject(String name) throws CoreException {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {ClientNature.ID});
        project.setDescription(description, null);
    }

    IFile canvas() throws Exception {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        segment.setId(SEGMENT);
        Canvases.link(proposition, segment).setId(SERVES);
        Path made = Files.createTempFile("test", ".canvas");
        try {
            CanvasFiles.write(canvas, made);
            return file("Roastery.canvas", Files.readString(made));
        } finally {
            Files.delete(made);
        }
    }

    /** The canvas that was made. */
    IFile file() {
        return project.getFile("Roastery.canvas");
    }

    IFile file(String name, String content) throws CoreException {
        IFile file = project.getFile(name);
        file.create(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), true, null);
        return file;
    }

    void delete() throws CoreException {
        project.delete(true, true, null);
    }

    static String content(IFile file) throws Exception {
        return Files.readString(file.getLocation().toPath());
    }

    static List<IMarker> findings(IFile file) throws CoreException {
        return Arrays.asList(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO));
    }

    /** The marker of a rule at an element; {@code null} when there is none. */
    static IMarker finding(IFile file, String rule, String element) throws CoreException {
        return findings(file).stream().filter(marker -> rule.equals(marker.getAttribute(FindingMarkers.RULE, null))
                && element.equals(marker.getAttribute(FindingMarkers.ELEMENT, null))).findFirst().orElse(null);
    }
}
