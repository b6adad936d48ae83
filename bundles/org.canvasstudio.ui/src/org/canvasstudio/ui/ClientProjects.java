package org.canvasstudio.ui;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** The clients of the workspace. */
public final class ClientProjects {

    private ClientProjects() {
    }

    /** The open projects that are clients, by name. */
    public static List<IProject> all() {
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
}
