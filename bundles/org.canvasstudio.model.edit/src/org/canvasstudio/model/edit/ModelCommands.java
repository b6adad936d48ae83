package org.canvasstudio.model.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Commands that keep a canvas whole where EMF's plain ones do not. */
public final class ModelCommands {

    private ModelCommands() {
    }

    /**
     * Deletes objects. The links at an element go with it, because a link needs both its ends. The canvas or client
     * itself and the nine blocks stay.
     */
    public static Command delete(EditingDomain domain, Collection<?> objects) {
        Set<Object> all = new LinkedHashSet<>(objects);
        for (Object object : objects) {
            if (!isRemovable(object)) {
                return UnexecutableCommand.INSTANCE;
            }
            if (object instanceof CanvasElement) {
                all.addAll(((CanvasElement) object).getIncoming());
                all.addAll(((CanvasElement) object).getOutgoing());
            }
        }
        return DeleteCommand.create(domain, all);
    }

    /** Copies objects to the clipboard and deletes them. A link to what is only on the clipboard could not be saved. */
    public static Command cut(EditingDomain domain, Collection<?> objects, String label) {
        CompoundCommand cut = new CompoundCommand(label);
        cut.append(CopyToClipboardCommand.create(domain, objects));
        cut.append(delete(domain, objects));
        return cut;
    }

    private static boolean isRemovable(Object object) {
        return object instanceof EObject && !(object instanceof Block) && ((EObject) object).eContainer() != null;
    }
}
