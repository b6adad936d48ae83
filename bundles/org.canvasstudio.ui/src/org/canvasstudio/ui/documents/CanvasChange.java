package org.canvasstudio.ui.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.canvasstudio.model.AtomicFiles;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

/**
 * One change of canvases of which some may be open and others not. Where somebody works on a canvas, a command goes onto
 * its history, and the canvas is then dirty. Any other file is read, changed and saved; that is undone in the history of
 * the workspace, which gives all such files their former bytes back. Used on the user interface's thread only.
 */
public final class CanvasChange {

    /** What a file was and what it is. */
    private record Content(Path file, byte[] before, byte[] after) {
    }

    private final String label;
    private final List<Content> closed = new ArrayList<>();

    /** @param label what the Edit menu says */
    public CanvasChange(String label) {
        this.label = label;
    }

    /**
     * Changes one canvas.
     *
     * @param command makes the command for the document; {@code null} when nothing is to be done there
     * @throws IOException when a file that is not open cannot be read or written; it is then as it was
     */
    public void make(Path file, Function<CanvasDocument, Command> command) throws IOException {
        CanvasDocument open = CanvasDocuments.find(file);
        if (open != null) {
            run(command.apply(open), open);
            return;
        }
        CanvasDocument document = CanvasDocuments.acquire(file);
        try {
            if (document.problem() != null) {
                throw document.problem();
            }
            byte[] before = Files.readAllBytes(file);
            run(command.apply(document), document);
            // A file that is protected may have stayed as it is.
            if (document.isDirty()) {
                document.save();
                closed.add(new Content(file, before, Files.readAllBytes(file)));
            }
        } finally {
            CanvasDocuments.release(document);
        }
    }

    private void run(Command command, CanvasDocument document) {
        if (command != null) {
            document.execute(label, command);
        }
    }

    /** Ends the change: what was saved can be undone from now on. */
    public void done() {
        if (!closed.isEmpty()) {
            Restoring operation = new Restoring(label, closed);
            operation.addContext(WorkspaceUndoUtil.getWorkspaceUndoContext());
            OperationHistoryFactory.getOperationHistory().add(operation);
        }
    }

    private static final class Restoring extends AbstractOperation {

        private final List<Content> contents;

        Restoring(String label, List<Content> contents) {
            super(label);
            this.contents = List.copyOf(contents);
        }

        @Override
        public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
            return redo(monitor, info);
        }

        @Override
        public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
            return write(Content::before, Content::after);
        }

        @Override
        public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
            return write(Content::after, Content::before);
        }

        /** All files or none: what somebody has changed since is not written over. */
        private IStatus write(Function<Content, byte[]> from, Function<Content, byte[]> to) {
            try {
                for (Content content : contents) {
                    CanvasDocument open = CanvasDocuments.find(content.file());
                    if (open != null && open.isDirty()) {
                        return Status.error(NLS.bind(Messages.CanvasChange_unsaved, content.file()));
                    }
                    if (!Arrays.equals(from.apply(content), Files.readAllBytes(content.file()))) {
                        return Status.error(NLS.bind(Messages.CanvasChange_changedSince, content.file()));
                    }
                }
                for (Content content : contents) {
                    AtomicFiles.write(content.file(), out -> out.write(to.apply(content)));
                    see(content.file());
                }
                return Status.OK_STATUS;
            } catch (IOException e) {
                return Status.error(e.getLocalizedMessage(), e);
            } catch (CoreException e) {
                return e.getStatus();
            }
        }

        private static void see(Path file) throws CoreException {
            CanvasDocument open = CanvasDocuments.find(file);
            if (open != null) {
                open.load();
            }
            for (IFile resource : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
                resource.refreshLocal(IResource.DEPTH_ZERO, null);
            }
        }
    }
}
