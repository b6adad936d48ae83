package org.canvasstudio.viewpoint;

import java.util.List;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.change.ChangeKind;
import org.eclipse.emf.ecore.change.FeatureChange;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
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
    protected ChangeRecorder createChangeRecorder() {
        return KeptRecorder.of(notifier);
    }

    @Override
    protected void disposeChangeRecorder(ChangeRecorder recorder) {
        if (!(recorder instanceof KeptRecorder)) {
            super.disposeChangeRecorder(recorder);
        }
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
                undo();
            }
        }
    }

    @Override
    public void undo() {
        removalsFirst();
        super.undo();
    }

    @Override
    public void redo() {
        removalsFirst();
        super.redo();
    }

    /** What has taken the place of another object has its id, too: it goes before the other one comes back. */
    private void removalsFirst() {
        EMap<EObject, EList<FeatureChange>> changes = getChangeDescription().getObjectChanges();
        int place = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).getValue().stream().anyMatch(RecordedCommand::removes)) {
                changes.move(place++, i);
            }
        }
    }

    /** A list that becomes empty is unset, without saying what is removed. */
    private static boolean removes(FeatureChange change) {
        return change.getFeature() instanceof EReference reference && reference.isContainment() && (!change.isSet()
                || change.getListChanges().stream().anyMatch(each -> each.getKind() == ChangeKind.REMOVE_LITERAL));
    }

    @Override
    public List<?> getAffectedObjects() {
        return List.of();
    }
}
