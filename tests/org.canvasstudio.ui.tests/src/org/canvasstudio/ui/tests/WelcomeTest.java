package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.examples.ExampleWorkspace;
import org.canvasstudio.help.HelpView;
import org.canvasstudio.help.WelcomePart;
import org.canvasstudio.ui.ClientNature;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The welcome page and what begins on it. */
class WelcomeTest {

    private final IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();

    @AfterEach
    void close() throws Exception {
        Workbench.closeWelcome();
        Workbench.page().closeAllEditors(false);
        for (String view : List.of(HelpView.ID, "org.eclipse.ui.cheatsheets.views.CheatSheetView")) {
            if (Workbench.page().findView(view) != null) {
                Workbench.page().hideView(Workbench.page().findView(view));
            }
        }
    }

    @Test
    void thePageHasItsWaysToBegin() {
        assertEquals(List.of("Open the example workspace", "Your first client", "Your first canvas in ten minutes",
                "User guide", "Go to the workbench"), links().stream().map(Hyperlink::getText).toList());
    }

    @Test
    void theExampleWorkspaceIsCopiedAndItsFirstCanvasOpens() throws Exception {
        follow("Open the example workspace");
        Workbench.waitUntil("a canvas of the examples is open", () -> Workbench.page().getActiveEditor() != null);
        assertNull(welcome.getIntro());
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (String client : ExampleWorkspace.clients()) {
            assertTrue(root.getProject(client).hasNature(ClientNature.ID), client);
        }
        Workbench.page().closeAllEditors(false);
        for (String client : ExampleWorkspace.clients()) {
            IProject project = root.getProject(client);
            project.delete(true, true, null);
        }
    }

    @Test
    void theCheatSheetOpens() throws Exception {
        follow("Your first canvas in ten minutes");
        Workbench.waitUntil("the cheat sheet is open",
                () -> Workbench.page().findView("org.eclipse.ui.cheatsheets.views.CheatSheetView") != null);
    }

    @Test
    void theGuideOpens() throws Exception {
        follow("User guide");
        Workbench.waitUntil("the help is open", () -> Workbench.page().findView(HelpView.ID) != null);
    }

    @Test
    void theWorkbenchIsReached() {
        follow("Go to the workbench");
        assertNull(welcome.getIntro());
    }

    private void follow(String text) {
        Hyperlink link = links().stream().filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
        link.setFocus();
        Event enter = new Event();
        enter.character = SWT.CR;
        link.notifyListeners(SWT.KeyDown, enter);
        Workbench.settle();
    }

    private List<Hyperlink> links() {
        WelcomePart part = (WelcomePart) welcome.showIntro(Workbench.page().getWorkbenchWindow(), false);
        Workbench.settle();
        part.setFocus();
        List<Hyperlink> links = new ArrayList<>();
        collect(Workbench.page().getWorkbenchWindow().getShell(), links);
        return links;
    }

    private static void collect(Composite parent, List<Hyperlink> links) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Hyperlink link && link.isVisible()) {
                links.add(link);
            } else if (child instanceof Composite composite) {
                collect(composite, links);
            }
        }
    }
}
