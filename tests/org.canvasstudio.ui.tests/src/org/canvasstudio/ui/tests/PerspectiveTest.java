package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.canvasstudio.ui.BusinessModelsPerspective;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.WorkspaceFolders;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.canvasstudio.ui.clients.portfolio.PortfolioView;
import org.canvasstudio.ui.findings.ExplanationView;
import org.canvasstudio.ui.findings.FindingsView;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.junit.jupiter.api.Test;

/** What is there when the studio opens. */
class PerspectiveTest {

    private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    @Test
    void theStudioOpensWithItsPerspectiveAndViews() {
        assertEquals(BusinessModelsPerspective.ID, Workbench.page().getPerspective().getId());
        // Other tests close views.
        Workbench.page().resetPerspective();
        for (String view : new String[] {ClientsView.ID, IPageLayout.ID_OUTLINE, FindingsView.ID, IPageLayout.ID_PROP_SHEET,
                PortfolioView.ID, ExplanationView.ID}) {
            assertNotNull(Workbench.page().findViewReference(view), view);
        }
        List<String> offered = Arrays.asList(Workbench.page().getShowViewShortcuts());
        assertEquals(new HashSet<>(offered).size(), offered.size(), "each view is offered once: " + offered);
        assertFalse(offered.contains(PROJECT_EXPLORER));
        // The Clients view stands for it.
        assertFalse(WorkbenchActivityHelper.filterItem(PlatformUI.getWorkbench().getViewRegistry().find(ClientsView.ID)));
        assertTrue(WorkbenchActivityHelper.filterItem(PlatformUI.getWorkbench().getViewRegistry().find(PROJECT_EXPLORER)));
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
