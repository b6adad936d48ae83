package org.canvasstudio.sirius;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.design.CanvasActions;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.sirius.tools.api.ui.IExternalJavaAction;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/** An action of the specification that puts notes into a block, once the user has agreed to what is lost by that. */
abstract class NotesAction implements IExternalJavaAction {

    private static final String ELEMENT = "element";
    private static final String BLOCK = "block";

    @Override
    public final void execute(Collection<? extends EObject> selections, Map<String, Object> parameters) {
        Block block = (Block) parameters.get(BLOCK);
        List<CanvasElement> elements = elements(parameters.get(ELEMENT));
        Optional<String> warning = CanvasActions.warning(block, elements);
        if (warning.isPresent() && !isAgreed(warning.get())) {
            // Sirius takes back what the tool has done.
            throw new OperationCanceledException();
        }
        put(block, elements);
    }

    /** Changes the model. */
    abstract void put(Block block, List<CanvasElement> elements);

    private static List<CanvasElement> elements(Object value) {
        Collection<?> values = value instanceof Collection ? (Collection<?>) value : List.of(value);
        return values.stream().filter(CanvasElement.class::isInstance).map(CanvasElement.class::cast).toList();
    }

    private static boolean isAgreed(String warning) {
        // What loses nothing is the default.
        return MessageDialog.open(MessageDialog.QUESTION, PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
                Messages.NotesAction_title, NLS.bind(Messages.NotesAction_question, warning), SWT.SHEET,
                Messages.NotesAction_cancel, Messages.NotesAction_go) == 1;
    }

    @Override
    public final boolean canExecute(Collection<? extends EObject> selections) {
        return true;
    }
}
