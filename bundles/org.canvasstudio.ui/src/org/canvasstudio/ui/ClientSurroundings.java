package org.canvasstudio.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.ClientFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;

/**
 * What surrounds a file: the other files of its client, as they are saved. In the workspace a client is a project; outside,
 * the nearest folder with the file of a client. May be used by several threads at a time.
 */
public final class ClientSurroundings {

    private ClientSurroundings() {
    }

    /**
     * What the rules say of a canvas or a client amid the other files of the client.
     *
     * @param file where it is saved, or will be
     */
    public static List<Finding> check(Path file, EObject root) {
        return new FileRules.Place(Engines.of(file), of(file)).check(root);
    }

    /** What surrounds a file; where it belongs to no client there is only what it names. */
    public static Surroundings of(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return digests(place).around(place);
    }

    /**
     * What surrounds a file, read now: see {@link ClientDigests#readAround}.
     *
     * @param reinvents the path that the canvas states; may be {@code null}
     * @param unsaved   canvases that are edited, by their absolute files
     */
    public static Surroundings readAround(Path file, String reinvents, Map<Path, CanvasDigest> unsaved) {
        Path place = file.toAbsolutePath().normalize();
        return digests(place).readAround(place, reinvents, unsaved);
    }

    private static ClientDigests digests(Path place) {
        for (IProject project : ClientProjects.all()) {
            if (project.getLocation() != null && place.startsWith(project.getLocation().toPath())) {
                return of(project);
            }
        }
        return Engines.client(ClientFolder.around(place).orElse(null));
    }

    /** The canvases of a client. */
    static ClientDigests of(IProject client) {
        return Engines.client(client.getLocation().toPath());
    }

    /** The files of the canvases in the folder of a client. */
    static List<Path> canvases(Path folder) {
        for (IProject project : ClientProjects.all()) {
            if (project.getLocation() != null && folder.equals(project.getLocation().toPath())) {
                return canvases(project);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".canvas")).toList();
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed states nothing.
            return List.of();
        }
    }

    private static List<Path> canvases(IProject client) {
        List<Path> files = new ArrayList<>();
        try {
            client.accept(resource -> {
                if (resource.getType() == IResource.FILE && "canvas".equals(resource.getFileExtension())
                        && resource.getLocation() != null) {
                    files.add(resource.getLocation().toPath());
                }
                return !resource.isDerived();
            });
        } catch (CoreException e) {
            // The client is being closed: it has no files then.
            ILog.of(ClientSurroundings.class).log(e.getStatus());
        }
        return files;
    }
}
