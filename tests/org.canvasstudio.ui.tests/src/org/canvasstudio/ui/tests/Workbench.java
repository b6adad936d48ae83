package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;

import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.ide.IDE;

/** The window under test. The tests run on its thread and let it work while they wait. */
final class Workbench {

    private static final long PATIENCE = 120_000;

    static {
        // A new workspace opens with the welcome page, which lies over everything else.
        closeWelcome();
    }

    private Workbench() {
    }

    static void closeWelcome() {
        IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
        welcome.closeIntro(welcome.getIntro());
        // What lay under it comes back by an event.
        settle();
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** Opens a file in its editor, and waits until it has been read. */
    static DocumentEditor open(IFile file) throws Exception {
        activate();
        DocumentEditor editor = (DocumentEditor) IDE.openEditor(page(), file);
        waitUntil("the file is read", () -> !editor.document().isLoading());
        settle();
        return editor;
    }

    /** Without a window manager nobody gives the window the focus back after a dialog. */
    private static void activate() throws Exception {
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        window.forceActive();
        waitUntil("the window is active", () -> Display.getCurrent().getActiveShell() == window);
    }

    /** The tree of the editor's page with the elements, which comes to the front. */
    static TreeViewer tree(DocumentEditor editor) {
        return ((ElementsPage) editor.setActivePage(ElementsPage.ID)).viewer();
    }

    /** Handles the window's events until the condition holds; the long limit only ends a test that would never end. */
    static void waitUntil(String what, Callable<Boolean> condition) throws Exception {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + PATIENCE;
        while (!condition.call()) {
            if (System.currentTimeMillis() > end) {
                fail("never happened: " + what);
            }
            if (!display.readAndDispatch()) {
                Thread.sleep(10);
            }
        }
    }

    /** Handles the events that are waiting now. */
    static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            // One after the other.
        }
    }
}
