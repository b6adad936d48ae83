package org.canvasstudio.model.edit;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A command of steps that are found while they are taken, one after the other. They are taken back from the last to the
 * first: an object that comes back finds its id free.
 */
abstract class StepsCommand<T extends EObject> extends CompoundCommand {

    private final EditingDomain domain;
    private final EObject target;
    private List<T> affected = List.of();

    /** @param target what lies in the file that is changed */
    StepsCommand(EditingDomain domain, EObject target) {
        this.domain = domain;
        this.target = target;
    }

    final EditingDomain domain() {
        return domain;
    }

    /** Whether the steps can be taken. */
    abstract boolean canBegin();

    /**
     * Takes the steps, each by {@link #step}.
     *
     * @return what is there for the user to see afterwards
     */
    abstract List<T> takeSteps();

    final void step(Command command) {
        if (!appendAndExecute(command)) {
            throw new IllegalStateException(command.toString());
        }
    }

    @Override
    protected final boolean prepare() {
        return target.eResource() != null && !domain.isReadOnly(target.eResource()) && canBegin();
    }

    @Override
    public final void execute() {
        affected = takeSteps();
    }

    @Override
    public final boolean canUndo() {
        return true;
    }

    @Override
    public final Collection<?> getResult() {
        return affected;
    }

    @Override
    public final Collection<?> getAffectedObjects() {
        return affected;
    }
}
