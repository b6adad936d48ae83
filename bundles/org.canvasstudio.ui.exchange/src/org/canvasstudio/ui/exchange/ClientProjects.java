package org.canvasstudio.ui.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.ui.ClientNature;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** The clients of the workspace, their files, and those that are selected. */
final class ClientProjects {

    private ClientProjects() {
    }

    /** The open projects that are clients, by name. */
    static List<IProject> all() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(ClientProjects::isClient).toList();
    }

    private static boolean isClient(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ClientNature.ID);
        } catch (CoreException e) {
            // Closed just now.
            ILog.of(ClientProjects.class).log(e.getStatus());
            return false;
        }
    }

    /** The canvases and clients below a project or folder that a program can open by a path. */
    static List<IFile> files(IResource below) {
        List<IFile> files = new ArrayList<>();
        try {
            below.accept(resource -> {
                if (resource instanceof IFile && resource.getLocation() != null
                        && ("canvas".equals(resource.getFileExtension()) || "client".equals(resource.getFileExtension()))) {
                    files.add((IFile) resource);
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(ClientProjects.class).log(e.getStatus());
        }
        return files;
    }

    /** The resources that are selected, or else the file of the active editor. */
    static List<IResource> selected(IWorkbench workbench, IStructuredSelection selection) {
        List<IResource> selected = new ArrayList<>();
        for (Object each : selection) {
            IResource resource = Adapters.adapt(each, IResource.class);
            if (resource != null) {
                selected.add(resource);
            }
        }
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        if (selected.isEmpty() && editor != null && editor.getEditorInput() instanceof IFileEditorInput) {
            selected.add(((IFileEditorInput) editor.getEditorInput()).getFile());
        }
        return selected;
    }
}
