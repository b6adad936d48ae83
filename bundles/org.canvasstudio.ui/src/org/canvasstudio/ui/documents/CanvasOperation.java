package org.canvasstudio.ui.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

/**
 * Changes canvases and clients in one step that can be undone, whether they are open or not. What is open is changed by
 * a command in its document's history, and is not saved. What is not open is read, changed and saved; undoing brings
 * back the bytes of the file. A step is not undone over the head of a later one: it says so instead. All that is written
 * goes through {@link WorkspaceFiles}, one file after the other, in each file's own project: whoever calls this holds no
 * scheduling rule. Used on the user interface's thread only.
 */
public final class CanvasOperation extends AbstractOperation implements IAdvancedUndoableOperation {

    private final List<Change> changes = new ArrayList<>();
    private boolean running;

    /** One file's part of the operation. */
    private final class Change implements CanvasDocument.Listener {

        private final Path file;
        private final Function<CanvasDocument, Command> edit;
        private CanvasDocument document;
        private Command command;
        private byte[] before;
        private byte[] after;

        Change(Path file, Function<CanvasDocument, Command> edit) {
            this.file = file;
            this.edit = edit;
        }

        boolean isOpen() {
            return document != null;
        }

        /** @return whether there was anything to do */
        boolean execute() throws IOException {
            CanvasDocument open = CanvasDocuments.find(file);
            CanvasDocument used = CanvasDocuments.acquire(file);
            try {
                if (used.root() == null) {
                    throw used.problem();
                }
                Command wanted = edit.apply(used);
                if (wanted == null) {
                    return false;
                }
                if (!isWritable(used) || !wanted.canExecute()) {
                    throw new CanvasFileException(file.toString(), 0, 0, Messages.CanvasOperation_notChanged, null);
                }
                byte[] bytes = open == null ? Files.readAllBytes(file) : null;
                used.execute(getLabel(), wanted);
                if (open == null) {
                    before = bytes;
                    used.save();
                    after = Files.readAllBytes(file);
                } else {
                    document = open;
                    command = open.commands().getUndoCommand();
                    open.addListener(this);
                }
                return true;
            } finally {
                CanvasDocuments.release(used);
            }
        }

        private boolean isWritable(CanvasDocument used) {
            IFile resource = used.workspaceFile();
            return resource == null || !resource.isReadOnly() || ResourcesPlugin.getWorkspace()
                    .validateEdit(new IFile[] {resource}, IWorkspace.VALIDATE_PROMPT).isOK();
        }

        /** Why the change cannot be undone; {@code null} when it can. */
        String obstacle(boolean undo) {
            if (isOpen()) {
                Command next = undo ? document.commands().getUndoCommand() : document.commands().getRedoCommand();
                return next == command ? null : NLS.bind(Messages.CanvasOperation_changedInEditor, file.getFileName());
            }
            CanvasDocument open = CanvasDocuments.find(file);
            if (open != null && open.isDirty()) {
                return NLS.bind(Messages.CanvasOperation_changedInEditor, file.getFileName());
            }
            try {
                return Arrays.equals(Files.readAllBytes(file), undo ? after : before) ? null
                        : NLS.bind(Messages.CanvasOperation_changedOnDisk, file.getFileName());
            } catch (IOException e) {
                return NLS.bind(Messages.CanvasOperation_gone, file.getFileName());
            }
        }

        void undo() throws IOException {
            if (isOpen()) {
                document.commands().undo();
            } else {
                write(before);
            }
        }

        void redo() throws IOException {
            if (isOpen()) {
                document.commands().redo();
            } else {
                write(after);
            }
        }

        private void write(byte[] content) throws IOException {
            WorkspaceFiles.write(file, out -> out.write(content));
            // Opened since: it has no changes of its own, see obstacle.
            CanvasDocument open = CanvasDocuments.find(file);
            if (open != null) {
                open.load();
            }
        }

        /** The editor has taken the change back: then it is not here that it can be undone or repeated. */
        @Override
        public void changed() {
            if (!running && document.commands().getUndoCommand() != command
                    && document.commands().getRedoCommand() == command) {
                forget();
            }
        }

        @Override
        public void loaded() {
            forget();
        }

        @Override
        public void closed() {
            forget();
        }
    }

    /** @param label what the Edit menu calls the operation */
    public CanvasOperation(String label) {
        super(label);
        addContext(WorkspaceUndoUtil.getWorkspaceUndoContext());
    }

    /**
     * Adds a change of a file. The changes are made in the order in which they were added, and all of them or none.
     *
     * @param edit gives the command for the document; {@code null} when nothing is to be done there. When it throws an
     *             {@link OperationCanceledException}, nothing is changed anywhere
     */
    public CanvasOperation change(Path file, Function<CanvasDocument, Command> edit) {
        changes.add(new Change(file, edit));
        return this;
    }

    /**
     * Makes the changes. What goes wrong is shown to the user.
     *
     * @return whether anything was changed
     */
    public boolean run(Shell shell) {
        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        try {
            IStatus status = history.execute(this, null, WorkspaceUndoUtil.getUIInfoAdapter(shell));
            if (status.matches(IStatus.ERROR)) {
                MessageDialog.openError(shell, getLabel(), status.getMessage());
            }
            return status.isOK();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        List<Change> wanted = List.copyOf(changes);
        changes.clear();
        IStatus status = during(() -> {
            for (Change change : wanted) {
                if (change.execute()) {
                    changes.add(change);
                }
            }
        });
        if (!status.isOK()) {
            IStatus back = during(this::undoAll);
            stopListening();
            changes.clear();
            return back.isOK() ? status : back;
        }
        // What has changed nothing is no step.
        return changes.isEmpty() ? Status.CANCEL_STATUS : status;
    }

    private void undoAll() throws IOException {
        for (int i = changes.size() - 1; i >= 0; i--) {
            changes.get(i).undo();
        }
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        IStatus status = computeUndoableStatus(monitor);
        return !status.isOK() ? status : during(this::undoAll);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        IStatus status = computeRedoableStatus(monitor);
        return !status.isOK() ? status : during(() -> {
            for (Change change : changes) {
                change.redo();
            }
        });
    }

    /** Changes files; may fail for one of them. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private IStatus during(Work work) {
        running = true;
        try {
            work.run();
            return Status.OK_STATUS;
        } catch (CanvasFileException e) {
            return Status.error(NLS.bind(Messages.CanvasOperation_failed, Path.of(e.file()).getFileName(),
                    FindingMarkers.sentence(e)), e);
        } catch (IOException e) {
            return Status.error(e.getMessage(), e);
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } finally {
            running = false;
        }
    }

    @Override
    public IStatus computeUndoableStatus(IProgressMonitor monitor) {
        return status(true);
    }

    @Override
    public IStatus computeRedoableStatus(IProgressMonitor monitor) {
        return status(false);
    }

    private IStatus status(boolean undo) {
        for (Change change : changes) {
            String obstacle = change.obstacle(undo);
            if (obstacle != null) {
                return Status.error(obstacle);
            }
        }
        return Status.OK_STATUS;
    }

    private void stopListening() {
        changes.stream().filter(Change::isOpen).forEach(change -> change.document.removeListener(change));
    }

    private void forget() {
        stopListening();
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().replaceOperation(this,
                new IUndoableOperation[0]);
    }

    @Override
    public void aboutToNotify(OperationHistoryEvent event) {
        // Nobody has to be prepared.
    }

    @Override
    public Object[] getAffectedObjects() {
        return changes.stream().flatMap(change -> Arrays.stream(
                ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(change.file.toUri()))).toArray();
    }
}
