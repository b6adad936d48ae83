package org.canvasstudio.ui.diagram;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a representation of the canvas that is selected in a view, or that is being edited, in an editor of its own. */
public final class OpenRepresentation extends AbstractHandler {

    /** The id of the command. */
    static final String COMMAND = "org.canvasstudio.ui.diagram.open";

    /** The parameter with the name of the representation. */
    static final String NAME = "org.canvasstudio.ui.diagram.open.name";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IFile file = file(event);
        Representation wanted = Representations.named(event.getParameter(NAME));
        if (file == null || wanted == null) {
            return null;
        }
        try {
            return open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), file, wanted);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    /** Opens a representation, or shows its editor that is open already. */
    static IEditorPart open(IWorkbenchPage page, IFile file, Representation representation) throws PartInitException {
        String editor = representation.isTable() ? TableEditor.ID : DiagramEditor.ID;
        return page.openEditor(new RepresentationInput(file, representation.name()), editor, true,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    private static IFile file(ExecutionEvent event) {
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        IFile selected = Adapters.adapt(first, IFile.class);
        if (selected != null && "canvas".equals(selected.getFileExtension())) {
            return selected;
        }
        return HandlerUtil.getActiveEditorInput(event) instanceof IFileEditorInput input ? input.getFile() : null;
    }
}
