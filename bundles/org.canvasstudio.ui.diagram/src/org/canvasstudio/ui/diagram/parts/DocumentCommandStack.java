package org.canvasstudio.ui.diagram.parts;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/** Runs commands and keeps none: there is one history for a document, and it is not GEF's. */
public final class DocumentCommandStack extends CommandStack {

    @Override
    public void execute(Command command) {
        if (command != null && command.canExecute()) {
            command.execute();
        }
    }
}
