package org.canvasstudio.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
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

    /** How many clients are remembered; of another one the files are read again when a rule asks. */
    private static final int CLIENTS = 8;

    private static final Map<Path, ClientDigests> RECENT = new LinkedHashMap<>(CLIENTS, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, ClientDigests> eldest) {
            return size() > CLIENTS;
        }
    };

    private ClientSurroundings() {
    }

    /**
     * What the rules say of a canvas or a client amid the other files of the client.
     *
     * @param file where it is saved, or will be
     */
    public static List<Finding> check(Path file, EObject root) {
        AlignmentEngine engine = Engines.of(file);
        Surroundings surroundings = of(file);
        if (root instanceof Canvas canvas) {
            return engine.check(canvas, surroundings);
        }
        return root instanceof Client client ? engine.check(client, surroundings) : List.of();
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
        Optional<Path> client = ClientFolder.around(place);
        return ClientDigests.ofFolder(client.orElse(null), CanvasFiles::read);
    }

    /** The canvases of a client. */
    static ClientDigests of(IProject client) {
        synchronized (RECENT) {
            return RECENT.computeIfAbsent(client.getLocation().toPath(),
                    folder -> new ClientDigests(folder, () -> canvases(client), CanvasFiles::read));
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
