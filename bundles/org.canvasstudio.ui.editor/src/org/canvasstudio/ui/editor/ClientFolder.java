package org.canvasstudio.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;

/** The files beside a canvas: its client, and the client's other canvases. */
final class ClientFolder {

    private final IFile file;

    private ClientFolder(IFile file) {
        this.file = file;
    }

    static ClientFolder of(CanvasDocument document) {
        return new ClientFolder(document.workspaceFile());
    }

    /** The file of the client; {@code null} when there is none, or when the canvas lies outside the workspace. */
    IFile client() {
        return files(file == null ? null : file.getParent(), "client").stream().findFirst()
                .or(() -> files(file == null ? null : file.getProject(), "client").stream().findFirst()).orElse(null);
    }

    /** The names of the other canvases in the same folder, as one canvas names another. */
    List<String> otherCanvases() {
        return files(file == null ? null : file.getParent(), "canvas").stream().filter(other -> !other.equals(file))
                .map(IResource::getName).sorted().toList();
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
            ILog.of(ClientFolder.class).log(e.getStatus());
            return List.of();
        }
    }

    /** Reads the name of a client in the background; a file that cannot be read, or a client without a name, gives none. */
    static void readName(IFile client, Display display, Consumer<String> then) {
        Path path = client.getLocation().toPath();
        Job.createSystem(Messages.ClientFolder_job, monitor -> {
            String name = name(path);
            if (name != null && !name.isBlank() && !display.isDisposed()) {
                display.asyncExec(() -> then.accept(name));
            }
        }).schedule();
    }

    private static String name(Path path) {
        try {
            EObject root = CanvasFiles.read(path);
            return root instanceof Client ? ((Client) root).getName() : null;
        } catch (CanvasFileException e) {
            // The file's own editor and its marker say what is wrong with it.
            return null;
        }
    }
}
