package org.canvasstudio.viewpoint;

import java.util.List;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.edit.command.ChangeCommand;

/** Whatever is changed in a model, as one command. When it fails, what was changed before is taken back. */
class RecordedCommand extends ChangeCommand {

    private final Runnable body;

    RecordedCommand(Notifier model, String label, Runnable body) {
        super(model);
        setLabel(label);
        this.body = body;
    }

    @Override
    protected final void doExecute() {
        body.run();
    }

    @Override
    public void execute() {
        boolean isDone = false;
        try {
            super.execute();
            isDone = true;
        } finally {
            if (!isDone && getChangeDescription() != null) {
                super.undo();
            }
        }
    }

    @Override
    public List<?> getAffectedObjects() {
        return List.of();
    }
}
