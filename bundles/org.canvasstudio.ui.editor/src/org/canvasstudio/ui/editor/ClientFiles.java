package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;

/** The files beside a canvas: its client, and the client's other canvases. */
final class ClientFiles {

    private final IFile file;

    private ClientFiles(IFile file) {
        this.file = file;
    }

    static ClientFiles of(CanvasDocument document) {
        return new ClientFiles(document.workspaceFile());
    }

    /** The file of the client; {@code null} when there is none, or when the canvas lies outside the workspace. */
    IFile client() {
        return files(file == null ? null : file.getParent(), "client").stream().findFirst()
                .or(() -> files(file == null ? null : file.getProject(), "client").stream().findFirst()).orElse(null);
    }

    /** The other canvases in the same folder; one canvas names another by the name of its file. */
    List<IFile> otherCanvases() {
        return files(file == null ? null : file.getParent(), "canvas").stream().filter(other -> !other.equals(file)).toList();
    }

    /** The file that a canvas names; {@code null} when the canvas lies outside the workspace. */
    IFile file(String name) {
        return file == null ? null : file.getParent().getFile(IPath.fromPortableString(name));
    }

    private static List<IFile> files(IContainer folder, String extension) {
        if (folder == null || !folder.isAccessible()) {
            return List.of();
        }
        try {
            return List.of(folder.members()).stream().filter(IFile.class::isInstance).map(IFile.class::cast)
                    .filter(each -> extension.equals(each.getFileExtension())).toList();
        } catch (CoreException e) {
            ILog.of(ClientFiles.class).log(e.getStatus());
            return List.of();
        }
    }

    /**
     * Reads the names of clients and canvases in the background.
     *
     * @param then gets the names on the user interface's thread; none of a file that cannot be read or says no name
     */
    static void readNames(Collection<IFile> files, Display display, Consumer<Map<IFile, String>> then) {
        Job.createSystem(Messages.ClientFiles_job, monitor -> {
            Map<IFile, String> names = new HashMap<>();
            for (IFile each : files) {
                String name = monitor.isCanceled() ? null : name(each);
                if (name != null && !name.isBlank()) {
                    names.put(each, name.strip());
                }
            }
            if (!display.isDisposed()) {
                display.asyncExec(() -> then.accept(names));
            }
        }).schedule();
    }

    private static String name(IFile file) {
        try {
            EObject root = CanvasFiles.read(file.getLocation().toPath());
            return root instanceof Client client ? client.getName() : root instanceof Canvas canvas ? canvas.getName() : null;
        } catch (CanvasFileException e) {
            // The file's own editor and its marker say what is wrong with it.
            return null;
        }
    }
}
