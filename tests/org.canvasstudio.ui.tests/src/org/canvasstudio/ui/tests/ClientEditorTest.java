package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.guidance.ChecklistEntry;
import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.ui.editor.ClientEditor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor of clients. */
class ClientEditorTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject project;
    private ClientEditor editor;
    private Control page;

    @BeforeEach
    void openClient() throws Exception {
        project = clients.add("Client");
        editor = (ClientEditor) Workbench.open(project.file("Roastery.client", """
                <?xml version="1.0" encoding="UTF-8"?>
                <canvas:Client xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:canvas="http://www.canvasstudio.org/canvas/1" id="client" name="Roastery">
                  <contacts id="owner" name="The owner"/>
                </canvas:Client>
                """));
        page = editor.getActivePageInstance().getPartControl();
        Workbench.settle();
    }

    private Client client() {
        return (Client) editor.getModel();
    }

    private void undo() {
        editor.getEditingDomain().getCommandStack().undo();
    }

    private List<Button> boxes() {
        return Widgets.all((Composite) page, Button.class).stream().filter(box -> (box.getStyle() & SWT.CHECK) != 0).toList();
    }

    @Test
    void dataAndDecisionMakerAreEdited() throws Exception {
        assertEquals("Roastery", editor.getPartName());
        Widgets.type(Widgets.text(page, "Name:"), "Coffee house");
        assertEquals("Coffee house", client().getName());
        Widgets.choose(Widgets.combo(page, "Decision Maker:"), "The owner");
        assertEquals(client().getContacts().get(0), client().getDecisionMaker());
        editor.doSave(new NullProgressMonitor());
        assertFalse(editor.isDirty());
        Widgets.choose(Widgets.combo(page, "Decision Maker:"), "None");
        assertEquals(null, client().getDecisionMaker());
        undo();
        assertEquals("The owner", Widgets.combo(page, "Decision Maker:").getText());
    }

    @Test
    void theTypeTellsWhatItMeansAndBringsItsChecklist() {
        int owners = Guidance.ownersChecklist().size();
        assertEquals(owners, boxes().size());
        Widgets.choose(Widgets.combo(page, "Type:"),
                Widgets.combo(page, "Type:").getItem(ClientType.EXECUTES.getValue()));
        assertEquals(ClientType.EXECUTES, client().getType());
        String meaning = Guidance.meaning(ClientType.EXECUTES, Locale.getDefault());
        assertTrue(Widgets.all((Composite) page, Text.class).stream().anyMatch(text -> text.getText().equals(meaning)));
        assertEquals(owners + Guidance.checklist(ClientType.EXECUTES).size(), boxes().size());
        undo();
        assertEquals(owners, boxes().size());
    }

    @Test
    void ticksAreKeptInTheClientAndUndone() {
        ChecklistEntry first = Guidance.ownersChecklist().get(0);
        Widgets.press(boxes().get(0));
        assertTrue(Guidance.isDone(client(), first));
        assertEquals(1, progress());
        assertTrue(Widgets.all((Composite) page, Label.class).stream()
                .anyMatch(label -> label.getText().equals("1 of " + Guidance.ownersChecklist().size() + " done")));
        undo();
        assertFalse(Guidance.isDone(client(), first));
        assertFalse(boxes().get(0).getSelection());
        assertEquals(0, progress());
        Widgets.press(boxes().get(0));
        Widgets.press(boxes().get(0));
        assertFalse(Guidance.isDone(client(), first));
    }

    @Test
    void theTreeShowsTheWordingOfTheChecklist() {
        ChecklistEntry first = Guidance.ownersChecklist().get(0);
        Widgets.press(boxes().get(0));
        TreeViewer tree = Workbench.tree(editor);
        tree.setSelection(new StructuredSelection(client().getChecklist().get(0)), true);
        assertEquals(first.text(Locale.getDefault()), tree.getTree().getSelection()[0].getText());
    }

    private int progress() {
        return Widgets.all((Composite) page, ProgressBar.class).get(0).getSelection();
    }

    @Test
    void contactsAreAdded() {
        Widgets.press(Widgets.button(page, "Add"));
        assertEquals(2, client().getContacts().size());
        undo();
        assertEquals(1, client().getContacts().size());
    }
}
