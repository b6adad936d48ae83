package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;

import org.canvasstudio.ui.BusinessModelsPerspective;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.WorkspaceFolders;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.Test;

/** What is there when the studio opens. */
class PerspectiveTest {

    @Test
    void theStudioOpensWithItsPerspectiveAndViews() {
        assertEquals(BusinessModelsPerspective.ID, Workbench.page().getPerspective().getId());
        for (String view : new String[] {ClientsView.ID, IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET,
                IPageLayout.ID_PROBLEM_VIEW}) {
            assertNotNull(Workbench.page().findViewReference(view), view);
        }
    }

    @Test
    void aFolderOfAClientInTheWorkspaceIsOpened() throws Exception {
        Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve("Copied Client");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".project"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <projectDescription>
                  <name>Named otherwise</name>
                  <natures><nature>org.canvasstudio.ui.client</nature></natures>
                </projectDescription>
                """);
        new WorkspaceFolders().earlyStartup();
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Copied Client");
        Workbench.waitUntil("the client is open", project::isOpen);
        assertNotNull(project.getNature(ClientNature.ID));
        project.delete(true, true, null);
    }
}
