package org.canvasstudio.ui.diagram.parts;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.gef.commands.Command;

/** Something that is done to a document: GEF asks for it, the document's history of commands runs and undoes it. */
public final class DocumentCommand extends Command {

    private final CanvasDocument document;
    private final BooleanSupplier agreed;
    private final Supplier<org.eclipse.emf.common.command.Command> command;
    private Runnable after = () -> { };

    /**
     * @param command is asked when it is run, not before: while something is dragged, commands are only looked at
     */
    DocumentCommand(String label, Stage stage, Supplier<org.eclipse.emf.common.command.Command> command) {
        this(label, stage, () -> true, command);
    }

    /** @param agreed asks the user, when there is something to ask */
    DocumentCommand(String label, Stage stage, BooleanSupplier agreed,
            Supplier<org.eclipse.emf.common.command.Command> command) {
        super(label);
        document = stage.document();
        this.agreed = agreed;
        this.command = command;
    }

    /** What follows when it has been done. */
    DocumentCommand then(Runnable wanted) {
        after = wanted;
        return this;
    }

    @Override
    public void execute() {
        if (!agreed.getAsBoolean()) {
            return;
        }
        org.eclipse.emf.common.command.Command wanted = command.get();
        if (wanted != null && wanted.canExecute()) {
            document.execute(getLabel(), wanted);
            after.run();
        }
    }

    /** The document undoes. */
    @Override
    public boolean canUndo() {
        return false;
    }
}
