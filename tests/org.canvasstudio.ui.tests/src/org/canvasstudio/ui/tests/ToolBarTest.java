package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tools for undo and redo in the window's tool bar. */
class ToolBarTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;

    /** A mnemonic is not shown in a tooltip. */
    private static String tooltip(ToolItem item) {
        return item.getToolTipText() == null ? "" : item.getToolTipText().replace("&", "");
    }

    private static ToolItem tool(String tooltip) {
        List<ToolItem> tools = Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), ToolBar.class).stream()
                .flatMap(bar -> Arrays.stream(bar.getItems())).toList();
        List<ToolItem> found = tools.stream().filter(item -> tooltip(item).startsWith(tooltip)).toList();
        assertEquals(1, found.size(), () -> tooltip + " in " + tools.stream().map(ToolBarTest::tooltip).toList());
        return found.get(0);
    }

    @Test
    void undoAndRedoNameTheStepAndDoIt() throws Exception {
        client = clients.add("Tools");
        DocumentEditor editor = Workbench.open(client.canvas());
        assertFalse(tool("Undo").isEnabled());
        assertNotNull(tool("Undo").getImage());
        assertNotNull(tool("Redo").getImage());
        Canvas canvas = (Canvas) editor.getModel();
        EditingDomain domain = editor.getEditingDomain();
        domain.getCommandStack().execute(SetCommand.create(domain, canvas, CanvasPackage.Literals.CANVAS__NAME, "Other"));
        Workbench.waitUntil("there is a step to undo", () -> tool("Undo ").isEnabled());
        assertFalse(tooltip(tool("Undo ")).startsWith("Undo ("), "names the step");
        tool("Undo ").notifyListeners(SWT.Selection, new Event());
        assertEquals("Roastery", canvas.getName());
        Workbench.waitUntil("there is a step to redo", () -> tool("Redo ").isEnabled());
        tool("Redo ").notifyListeners(SWT.Selection, new Event());
        assertEquals("Other", canvas.getName());
        assertTrue(editor.isDirty());
    }
}
