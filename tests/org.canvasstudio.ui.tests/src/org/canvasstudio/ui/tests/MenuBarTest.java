package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;

/** The menu bar as a consultant finds it, entry by entry: what a plug-in of the platform adds to it would stand out. */
class MenuBarTest {

    private static final String SHOW_IN = "Sho&w In";

    /** Comes with an application that the harness of these tests installs, and the product does not. */
    private static final String OF_THE_HARNESS = "&Restart";

    @Test
    void theMenuBarHoldsWhatIsExpectedAndNothingElse() throws IOException {
        assertEquals(expected(), menuBar());
    }

    private static String menuBar() {
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        StringBuilder text = new StringBuilder();
        append(text, Workbench.page().getWorkbenchWindow().getShell().getMenuBar(), "");
        return text.toString();
    }

    /** A menu is filled when it is about to be shown. Its accelerators are not part of the expectation. */
    private static void append(StringBuilder text, Menu menu, String indent) {
        menu.notifyListeners(SWT.Show, new Event());
        Workbench.settle();
        for (MenuItem item : menu.getItems()) {
            if (item.getText().equals(OF_THE_HARNESS)) {
                continue;
            }
            boolean separator = (item.getStyle() & SWT.SEPARATOR) != 0;
            // Undo and Redo name what was done by the tests before this one.
            String label = item.getText().replaceFirst("\t.*", "").replaceFirst("^(&Undo|&Redo) .*", "$1");
            text.append(indent).append(separator ? "--" : label).append('\n');
            // What is in this one depends on what is selected.
            if (item.getMenu() != null && !item.getText().equals(SHOW_IN)) {
                append(text, item.getMenu(), indent + "  ");
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        Workbench.settle();
    }

    private static String expected() throws IOException {
        try (InputStream in = MenuBarTest.class.getResourceAsStream("menubar.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
