package org.canvasstudio.ui.clients.wizards;

import java.io.IOException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchWindow;

/** New &gt; Canvas: a canvas of a client, empty or from a template. */
public final class NewCanvasWizard extends FileWizard {

    /** The id of the wizard. */
    public static final String ID = "org.canvasstudio.ui.clients.newCanvas";

    private TemplatePage page;
    private NewCanvas canvas;

    public NewCanvasWizard() {
        super(Messages.NewCanvasWizard_title);
    }

    @Override
    public void addPages() {
        page = new TemplatePage(selectedProject(), false);
        addPage(page);
    }

    /** The client of what is selected or else of the active editor; {@code null} when there is none. */
    private IProject selectedProject() {
        for (Object each : getSelection()) {
            IResource resource = Adapters.adapt(each, IResource.class);
            if (resource != null) {
                return resource.getProject();
            }
        }
        IWorkbenchWindow window = getWorkbench().getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        return editor != null && editor.getEditorInput() instanceof IFileEditorInput
                ? ((IFileEditorInput) editor.getEditorInput()).getFile().getProject() : null;
    }

    @Override
    protected void prepare() {
        canvas = page.canvas();
    }

    @Override
    protected IFile make(IProgressMonitor monitor) throws CoreException, IOException {
        SubMonitor.convert(monitor, NLS.bind(Messages.NewCanvasWizard_making, canvas.name()), 1);
        return write(canvas.create(), canvas.project().getFile(canvas.file()));
    }
}
