package org.canvasstudio.ui.clients.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

import org.canvasstudio.model.CanvasFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** A wizard that makes a file, shows it among the clients and opens it. */
abstract class FileWizard extends BasicNewResourceWizard {

    private final String title;

    FileWizard(String title) {
        this.title = title;
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        super.init(workbench, selection);
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    /** Makes the file, with what has been entered on the pages. Called in a thread of its own. */
    protected abstract IFile make(IProgressMonitor monitor) throws CoreException, IOException;

    @Override
    public boolean performFinish() {
        IFile[] made = new IFile[1];
        WorkspaceModifyOperation operation = new WorkspaceModifyOperation() {
            @Override
            protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
                try {
                    made[0] = make(monitor);
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            }
        };
        try {
            // What has been entered is read by the thread that makes the file.
            prepare();
            getContainer().run(true, false, operation);
        } catch (InvocationTargetException e) {
            MessageDialog.openError(getShell(), Messages.FileWizard_failed, e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        selectAndReveal(made[0]);
        try {
            IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), made[0]);
        } catch (PartInitException e) {
            ILog.of(FileWizard.class).log(e.getStatus());
        }
        return true;
    }

    /** Takes what has been entered from the fields, on the user interface's thread. */
    protected abstract void prepare();

    /** Writes a model as a file of the workspace, which does not exist yet. */
    static IFile write(EObject model, IFile file) throws CoreException, IOException {
        CanvasFiles.write(model, file.getLocation().toPath());
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }
}
