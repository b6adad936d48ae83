package org.canvasstudio.ui;

import java.io.File;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IStartup;

/**
 * Opens the folders in the workspace that are projects but unknown to it, when the studio starts: a consultant copies
 * the folders of clients from one computer to the other, and has never heard of importing projects.
 */
public class WorkspaceFolders extends WorkspaceJob implements IStartup {

    public WorkspaceFolders() {
        super(Messages.WorkspaceFolders_job);
        setRule(ResourcesPlugin.getWorkspace().getRoot());
    }

    @Override
    public void earlyStartup() {
        schedule();
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        File[] folders = folders();
        SubMonitor progress = SubMonitor.convert(monitor, folders.length);
        for (File folder : folders) {
            open(folder, workspace, progress.split(1));
        }
        return Status.OK_STATUS;
    }

    /** Whether the workspace has clients, or folders of clients that are about to be opened. */
    public static boolean holdClients() {
        return ResourcesPlugin.getWorkspace().getRoot().getProjects().length > 0 || folders().length > 0;
    }

    private static File[] folders() {
        File[] folders = ResourcesPlugin.getWorkspace().getRoot().getLocation().toFile().listFiles(WorkspaceFolders::isProject);
        return folders == null ? new File[0] : folders;
    }

    /** One folder that cannot be opened is logged, and does not keep the others from opening. */
    private static void open(File folder, IWorkspace workspace, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        try {
            IPath file = IPath.fromFile(new File(folder, IProjectDescription.DESCRIPTION_FILE_NAME));
            IProjectDescription description = workspace.loadProjectDescription(file);
            // In the workspace's own folder a project is found by the folder's name only.
            description.setName(folder.getName());
            description.setLocation(null);
            IProject project = workspace.getRoot().getProject(folder.getName());
            if (!project.exists()) {
                project.create(description, progress.split(1));
                project.open(progress.split(1));
            }
        } catch (OperationCanceledException e) {
            throw e;
        } catch (CoreException e) {
            ILog.of(WorkspaceFolders.class).error(NLS.bind(Messages.WorkspaceFolders_failed, folder), e);
        }
    }

    private static boolean isProject(File file) {
        return !file.getName().startsWith(".")
                && new File(file, IProjectDescription.DESCRIPTION_FILE_NAME).isFile();
    }
}
