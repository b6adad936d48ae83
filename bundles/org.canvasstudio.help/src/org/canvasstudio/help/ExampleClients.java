package org.canvasstudio.help;

import java.io.IOException;
import java.nio.file.Path;

import org.canvasstudio.examples.ExampleWorkspace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Copies the example clients into the workspace, opens them, and shows the first canvas of the first one. */
final class ExampleClients extends WorkspaceJob {

    private final IWorkbenchWindow window;

    ExampleClients(IWorkbenchWindow window) {
        super(Messages.ExampleClients_job);
        this.window = window;
        setRule(ResourcesPlugin.getWorkspace().getRoot());
        setPriority(Job.LONG);
        setUser(true);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        SubMonitor progress = SubMonitor.convert(monitor, ExampleWorkspace.clients().size() + 1);
        try {
            ExampleWorkspace.copyTo(Path.of(workspace.getRoot().getLocation().toOSString()));
        } catch (IOException e) {
            return Status.error(Messages.ExampleClients_failed, e);
        }
        progress.worked(1);
        for (String client : ExampleWorkspace.clients()) {
            open(workspace, client, progress.split(1));
        }
        show(ExampleWorkspace.files().stream().filter(file -> file.endsWith(".canvas")).findFirst().orElseThrow());
        return Status.OK_STATUS;
    }

    private static void open(IWorkspace workspace, String client, SubMonitor progress) throws CoreException {
        progress.setWorkRemaining(2);
        IProject project = workspace.getRoot().getProject(client);
        if (!project.exists()) {
            IPath folder = workspace.getRoot().getLocation().append(client);
            IProjectDescription description = workspace
                    .loadProjectDescription(folder.append(IProjectDescription.DESCRIPTION_FILE_NAME));
            description.setName(client);
            description.setLocation(null);
            project.create(description, progress.split(1));
        }
        project.open(progress.split(1));
        // What was copied beside a client that was open already.
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
    }

    private void show(String file) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            IFile canvas = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(file));
            if (window.getActivePage() != null && canvas.exists()) {
                try {
                    IDE.openEditor(window.getActivePage(), canvas);
                } catch (PartInitException e) {
                    ILog.of(ExampleClients.class).error(e.getMessage(), e);
                }
            }
        });
    }
}
