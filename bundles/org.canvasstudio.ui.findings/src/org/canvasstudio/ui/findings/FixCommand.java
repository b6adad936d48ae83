package org.canvasstudio.ui.findings;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.edit.command.ChangeCommand;

/** Operations of the rules, which know no commands, as a command: what they change is recorded, and undone as a whole. */
final class FixCommand extends ChangeCommand {

    private final Runnable operation;

    FixCommand(CanvasDocument document, Runnable operation) {
        super(document.resource());
        this.operation = operation;
    }

    @Override
    protected void doExecute() {
        operation.run();
    }
}
