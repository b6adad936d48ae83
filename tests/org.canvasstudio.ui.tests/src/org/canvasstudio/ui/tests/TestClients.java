package org.canvasstudio.ui.tests;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The clients that a test makes in the workspace. After each test the editors are closed without saving, and all clients
 * go with their files: also those that the wizards and commands under test have made. What a test class clears away
 * itself, it clears away before.
 */
final class TestClients implements AfterEachCallback {

    /** Makes a client without files. */
    ClientProject add(String name) throws CoreException {
        return new ClientProject(name);
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        Workbench.page().closeAllEditors(false);
        // What editors do as they close must find their files.
        Workbench.settle();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }
}
