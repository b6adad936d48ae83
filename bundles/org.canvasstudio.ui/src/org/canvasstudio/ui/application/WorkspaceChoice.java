package org.canvasstudio.ui.application;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/**
 * Which folder holds the clients: the one on the command line, else the one that was open last, else the one that the
 * consultant chooses.
 */
final class WorkspaceChoice {

    private final Location location;
    private final RememberedWorkspaces remembered;

    WorkspaceChoice(Location location, RememberedWorkspaces remembered) {
        this.location = location;
        this.remembered = remembered;
    }

    /**
     * Sets and locks the workspace.
     *
     * @param beforeDialog closes the splash, which would lie over a dialog
     * @return whether there is a workspace to start with; when not, the consultant knows
     */
    boolean make(Runnable beforeDialog) {
        if (location.isSet()) {
            String problem = lockGiven();
            if (problem != null) {
                beforeDialog.run();
                MessageDialog.openError(null, Messages.WorkspaceChoice_title, problem);
            }
            return problem == null;
        }
        List<Path> known = remembered.all();
        String problem = null;
        if (!known.isEmpty()) {
            problem = take(known.get(0), false);
            if (problem == null) {
                return true;
            }
        }
        beforeDialog.run();
        Path proposal = known.isEmpty() ? proposal() : known.get(0);
        while (true) {
            WorkspaceDialog dialog = new WorkspaceDialog(null, proposal, known, problem);
            if (dialog.open() != Window.OK) {
                return false;
            }
            proposal = dialog.folder();
            problem = take(proposal, true);
            if (problem == null) {
                return true;
            }
        }
    }

    static Path proposal() {
        return Path.of(System.getProperty("user.home"), Messages.WorkspaceChoice_folder);
    }

    /** Makes the folder when it is missing; otherwise says why there can be no workspace. */
    static String prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? null : NLS.bind(Messages.WorkspaceChoice_unwritable, folder);
        } catch (IOException e) {
            return NLS.bind(Messages.WorkspaceChoice_unwritable, folder);
        }
    }

    private String lockGiven() {
        Path folder = folder(location);
        try {
            if (location.lock()) {
                return null;
            }
            return NLS.bind(Messages.WorkspaceChoice_locked, folder);
        } catch (IOException e) {
            return NLS.bind(Messages.WorkspaceChoice_unwritable, folder);
        }
    }

    /** Sets and locks the folder, and remembers it; otherwise says why it cannot be the workspace. */
    private String take(Path folder, boolean create) {
        try {
            String problem = create ? prepare(folder) : null;
            if (problem != null) {
                return problem;
            }
            if (!Files.isDirectory(folder)) {
                return NLS.bind(Messages.WorkspaceChoice_missing, folder);
            }
            if (!location.set(folder.toUri().toURL(), true)) {
                return NLS.bind(Messages.WorkspaceChoice_locked, folder);
            }
            remembered.remember(folder);
            return null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            return NLS.bind(Messages.WorkspaceChoice_unwritable, folder);
        }
    }

    /** The folder of a workspace, or {@code null} when it is not in the file system. */
    static Path folder(Location location) {
        try {
            return URIUtil.toFile(URIUtil.toURI(location.getURL())).toPath();
        } catch (URISyntaxException | InvalidPathException e) {
            return null;
        }
    }
}
