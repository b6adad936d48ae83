package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.ui.editor.OverviewPage;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of the editor that says what a canvas is. */
class OverviewPageTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private CanvasEditor editor;
    private Control page;

    @BeforeEach
    void openCanvas() throws Exception {
        client = clients.add("Client");
        client.file("Other.canvas", ClientProject.content(client.canvas()));
        editor = (CanvasEditor) Workbench.open(client.file());
        page = editor.setActivePage(OverviewPage.ID).getPartControl();
        Workbench.settle();
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    private ScrolledForm form() {
        return editor.getActivePageInstance().getManagedForm().getForm();
    }

    private void undo() {
        editor.getEditingDomain().getCommandStack().undo();
    }

    @Test
    void whatIsTypedIsInTheModelAndUndoneInOneStep() {
        Text name = Widgets.text(page, "Name:");
        assertEquals("Roastery", name.getText());
        Widgets.type(name, "Coffee house");
        assertEquals("Coffee house", canvas().getName());
        assertEquals("Coffee house", editor.getPartName());
        undo();
        assertEquals("Roastery", canvas().getName());
        assertEquals("Roastery", name.getText());
        assertFalse(editor.isDirty());
        editor.getEditingDomain().getCommandStack().redo();
        assertEquals("Coffee house", name.getText());
    }

    @Test
    void twoEntriesAreTwoStepsAndSavingEndsOne() {
        Text name = Widgets.text(page, "Name:");
        Widgets.type(name, "One");
        Widgets.type(name, "Two");
        undo();
        assertEquals("One", name.getText());
        editor.doSave(null);
        name.setText("Oned");
        assertTrue(editor.isDirty());
        undo();
        assertFalse(editor.isDirty());
        assertEquals("One", canvas().getName());
    }

    @Test
    void aDayThatIsNoneIsSaidAndNotTaken() {
        LocalDate before = canvas().getCreated();
        Text created = Widgets.text(page, "Created:");
        created.setText("31.3.2026");
        assertEquals(before, canvas().getCreated());
        assertFalse(editor.isDirty());
        assertTrue(Widgets.problems(form()).contains("31.3.2026"), Widgets.problems(form()));
        created.setText("2026-03-31");
        assertEquals(LocalDate.of(2026, 3, 31), canvas().getCreated());
        assertEquals("", Widgets.problems(form()));
        created.setText("");
        assertNull(canvas().getCreated());
    }

    @Test
    void aProtectedFileIsAskedAboutBeforeTheFirstChange() throws Exception {
        protect();
        Text name = Widgets.text(page, "Name:");
        Dialogs.Answer no = Dialogs.press("No");
        name.setText("Other");
        assertTrue(no.isGiven());
        assertEquals("Roastery", canvas().getName());
        assertEquals("Roastery", name.getText());
        assertFalse(editor.isDirty());

        Dialogs.Answer yes = Dialogs.press("Yes");
        name.setText("Other");
        assertTrue(yes.isGiven());
        assertEquals("Other", canvas().getName());
        assertFalse(client.file().isReadOnly());
    }

    private void protect() throws Exception {
        ResourceAttributes attributes = client.file().getResourceAttributes();
        attributes.setReadOnly(true);
        client.file().setResourceAttributes(attributes);
    }

    @Test
    void theStateIsChosenAndMayStayUnstated() {
        Combo state = Widgets.combo(page, "State:");
        assertEquals("Not stated", state.getItem(0));
        Widgets.choose(state, "To be");
        assertEquals(CanvasState.TO_BE, canvas().getState());
        undo();
        assertEquals(CanvasState.UNSPECIFIED, canvas().getState());
        assertEquals("Not stated", state.getText());
    }

    @Test
    void theCanvasThatIsReinventedIsOneOfTheClients() throws Exception {
        Combo reinvents = Widgets.combo(page, "Reinvents:");
        Workbench.waitUntil("the name is read", () -> List.of("", "Roastery").equals(Arrays.asList(reinvents.getItems())));
        assertFalse(open().getVisible());
        Widgets.choose(reinvents, "Roastery");
        assertEquals("Other.canvas", canvas().getReinvents());
        assertTrue(open().getVisible());
        undo();
        assertNull(canvas().getReinvents());
        assertEquals("", reinvents.getText());
        assertFalse(open().getVisible());
    }

    @Test
    void canvasesOfOneNameAreToldApartByTheirFiles() throws Exception {
        client.file("Third.canvas", ClientProject.content(client.file()));
        Combo reinvents = Widgets.combo(page, "Reinvents:");
        editor.setActivePage(ElementsPage.ID);
        editor.setActivePage(OverviewPage.ID);
        Workbench.waitUntil("the names are read", () -> List.of("", "Roastery (Other.canvas)", "Roastery (Third.canvas)")
                .equals(Arrays.asList(reinvents.getItems())));
        assertFalse(editor.isDirty());
    }

    private Hyperlink open() {
        return Widgets.all((Composite) page, Hyperlink.class).stream().filter(link -> link.getText().equals("Open"))
                .findFirst().orElseThrow();
    }

    @Test
    void aBlocksTitleGoesToTheBlock() {
        List<Hyperlink> titles = Widgets.all((Composite) page, Hyperlink.class);
        Hyperlink channels = titles.stream().filter(link -> link.getText().equals("Channels")).findFirst().orElseThrow();
        assertEquals(9, Widgets.all((Composite) page, ProgressBar.class).size());
        Event enter = new Event();
        enter.character = SWT.CR;
        channels.notifyListeners(SWT.DefaultSelection, enter);
        channels.notifyListeners(SWT.KeyDown, enter);
        assertEquals(ElementsPage.ID, editor.getActivePageInstance().getId());
        assertEquals(canvas().getChannels(),
                ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
    }

    /** Takes the only link to the segment away, and selects the finding about that. */
    private Table selectUnservedSegment() throws Exception {
        editor.getEditingDomain().getCommandStack().execute(DeleteCommand.create(editor.getEditingDomain(),
                List.of(canvas().eResource().getEObject(ClientProject.SERVES))));
        Table findings = Widgets.all((Composite) page, Table.class).get(0);
        Workbench.waitUntil("the finding is listed", () -> row(findings, "ALN-01") >= 0);
        findings.setSelection(row(findings, "ALN-01"));
        findings.notifyListeners(SWT.Selection, new Event());
        return findings;
    }

    @Test
    void findingsAppearAndLeadToTheElement() throws Exception {
        Table findings = selectUnservedSegment();
        findings.notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.settle();
        assertEquals(ElementsPage.ID, editor.getActivePageInstance().getId());
        assertEquals(canvas().eResource().getEObject(ClientProject.SEGMENT),
                ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
    }

    @Test
    void theSelectedFindingIsTheSelectionAndStandsForItsElement() throws Exception {
        Table findings = selectUnservedSegment();
        Object selected = selected();
        assertEquals("ALN-01", ((Finding) selected).rule().id());
        assertEquals(canvas().eResource().getEObject(ClientProject.SEGMENT), Adapters.adapt(selected, EObject.class));
        undo();
        Workbench.waitUntil("the finding is gone", () -> row(findings, "ALN-01") < 0);
        assertTrue(!(selected() instanceof Finding) || editor.document().findings().all().contains(selected()));
        editor.select(canvas());
        assertEquals(canvas(), selected());
    }

    private Object selected() {
        return ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
    }

    private static int row(Table table, String rule) {
        TableItem[] items = table.getItems();
        for (int i = 0; i < items.length; i++) {
            if (items[i].getText(0).equals(rule)) {
                return i;
            }
        }
        return -1;
    }
}
