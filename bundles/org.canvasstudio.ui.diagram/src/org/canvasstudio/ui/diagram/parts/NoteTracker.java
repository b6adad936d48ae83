package org.canvasstudio.ui.diagram.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.DragEditPartsTracker;

/** Drags notes: what they are dropped on says what is done with all of them at once. */
final class NoteTracker extends DragEditPartsTracker {

    private final Stage stage;

    NoteTracker(EditPart source, Stage stage) {
        super(source);
        this.stage = stage;
    }

    @Override
    protected Command getCommand() {
        EditPart target = getTargetEditPart();
        getTargetRequest().setType(getCommandName());
        return target == null ? null : target.getCommand(getTargetRequest());
    }

    @Override
    public void deactivate() {
        super.deactivate();
        stage.sayNothing();
    }
}
