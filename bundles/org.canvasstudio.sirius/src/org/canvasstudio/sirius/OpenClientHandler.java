package org.canvasstudio.sirius;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.design.CanvasDesign;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the session of a client, and the first representation of each of its canvases. */
public final class OpenClientHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        IProject client = Adapters.adapt(selection.getFirstElement(), IProject.class);
        if (client != null) {
            try {
                List<IFile> canvases = new ArrayList<>();
                for (IResource member : client.members()) {
                    if (member instanceof IFile && CanvasDesign.EXTENSION.equals(member.getFileExtension())) {
                        canvases.add((IFile) member);
                    }
                }
                new OpenJob(client, canvases, null).schedule();
            } catch (CoreException e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
        return null;
    }
}
