package org.canvasstudio.ui.documents;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;

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

    private boolean mayChange() {
        IFile file = isSaveNeeded() ? null : document.workspaceFile();
        if (file == null || !file.isReadOnly()) {
            return true;
        }
        return file.getWorkspace().validateEdit(new IFile[] {file}, IWorkspace.VALIDATE_PROMPT).isOK();
    }
}
