package org.canvasstudio.ui.documents;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * The commands of a document. Before the first change to a write-protected file the user, or the version control, is asked
 * whether it may be written: not only when it is saved, after an hour's work.
 */
final class DocumentCommands extends BasicCommandStack {

    private final CanvasDocument document;

    DocumentCommands(CanvasDocument document) {
        this.document = document;
    }

    /** Runs the command; when the file stays protected, nothing happens but that listeners show the model again. */
    @Override
    public void execute(Command command) {
        if (mayChange()) {
            super.execute(command);
        } else {
            command.dispose();
            notifyListeners();
        }
    }

    /** A step that later commands with the same key go on with. */
    private static final class Ongoing extends CompoundCommand {

        private final Object key;

        private Ongoing(String label, Object key) {
            super(label);
            this.key = key;
        }
    }

    /** Runs the command as a part of the last step when that has the same key and was neither saved nor undone. */
    void execute(String label, Object key, Command command) {
        Command last = canRedo() || saveIndex == top ? null : getUndoCommand();
        if (last instanceof Ongoing && ((Ongoing) last).key.equals(key)) {
            ((Ongoing) last).appendAndExecute(command);
            notifyListeners();
        } else {
            Ongoing first = new Ongoing(label, key);
            first.append(command);
            execute(first);
        }
    }

    @Override
    public void undo() {
        if (mayChange()) {
            super.undo();
        }
    }

    @Override
    public void redo() {
        if (mayChange()) {
            super.redo();
        }
    }

    /** A command that fails has changed nothing: the user is told so, and finds the details in the log. */
    @Override
    protected void handleError(Exception exception) {
        String reason = exception.getMessage() == null ? exception.toString() : exception.getMessage();
        StatusManager.getManager().handle(new Status(IStatus.ERROR, DocumentCommands.class,
                NLS.bind(Messages.DocumentCommands_failed, document.file().getFileName(), reason), exception),
                StatusManager.LOG | StatusManager.SHOW);
    }

    private boolean mayChange() {
        IFile file = isSaveNeeded() ? null : document.workspaceFile();
        if (file == null || !file.isReadOnly()) {
            return true;
        }
        return file.getWorkspace().validateEdit(new IFile[] {file}, IWorkspace.VALIDATE_PROMPT).isOK();
    }
}
