package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Medium;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.YesNo;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of the editor with the tree and the form of what is selected in it. */
class ElementsPageTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private CanvasEditor editor;
    private ElementsPage page;

    @BeforeEach
    void openCanvas() throws Exception {
        client = clients.add("Client");
        editor = (CanvasEditor) Workbench.open(client.canvas());
        page = (ElementsPage) editor.setActivePage(ElementsPage.ID);
        Workbench.settle();
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    private CustomerSegment segment() {
        return (CustomerSegment) canvas().eResource().getEObject(ClientProject.SEGMENT);
    }

    private void undo() {
        editor.getEditingDomain().getCommandStack().undo();
    }

    private Control form() {
        return page.form().control();
    }

    private CanvasElement add(BlockKind kind, String name) {
        CanvasElement element = kind.createElement();
        element.setName(name);
        editor.getEditingDomain().getCommandStack().execute(AddCommand.create(editor.getEditingDomain(), kind.in(canvas()),
                kind.elements(), element));
        return element;
    }

    @Test
    void theFormFollowsTheTreeAndTheModel() {
        editor.select(segment());
        assertEquals("Cafés", Widgets.text(form(), "Name:").getText());
        CanvasElement hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        editor.select(hotels);
        Text name = Widgets.text(form(), "Name:");
        assertEquals("Hotels", name.getText());
        Widgets.type(name, "Inns");
        assertEquals("Inns", hotels.getName());
        assertEquals("Cafés", segment().getName());
        assertTrue(page.viewer().testFindItem(hotels).toString().contains("Inns"));
        undo();
        assertEquals("Hotels", name.getText());
    }

    @Test
    void whatAnElementWasIsNotAsked() {
        CanvasElement hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        hotels.getFormerIds().add("kp-hotels");
        editor.select(hotels);
        List<String> labels = Widgets.all((Composite) form(), Label.class).stream().map(Label::getText).toList();
        assertTrue(labels.contains("ID:"), labels::toString);
        assertFalse(labels.contains("Former IDs:"), labels::toString);
    }

    @Test
    void noFormIsWiderThanANarrowWindow() {
        Shell window = Workbench.page().getWorkbenchWindow().getShell();
        Rectangle before = window.getBounds();
        try {
            window.setSize(1024, 768);
            for (BlockKind kind : BlockKind.values()) {
                editor.select(add(kind, kind.name()));
                Workbench.settle();
                int room = page.details().getClientArea().width;
                assertTrue(page.details().getMinWidth() <= room, kind + ": " + page.details().getMinWidth() + " > " + room);
            }
        } finally {
            window.setBounds(before);
            Workbench.settle();
        }
    }

    @Test
    void boxesAndChoicesChangeTheElement() {
        editor.select(segment());
        Button internet = Widgets.button(form(), "Internet");
        Button personal = Widgets.all(internet.getParent(), Button.class).get(0);
        Widgets.press(internet);
        Widgets.press(personal);
        assertEquals(List.of(Medium.PERSONAL, Medium.INTERNET), segment().getPreferredMedia());
        undo();
        assertEquals(List.of(Medium.INTERNET), segment().getPreferredMedia());
        assertFalse(personal.getSelection());
        assertTrue(internet.getSelection());

        Widgets.choose(Widgets.combo(form(), "Needs Assistance:"), "No");
        assertEquals(YesNo.NO, segment().getNeedsAssistance());
        undo();
        assertEquals("Not stated", Widgets.combo(form(), "Needs Assistance:").getText());
    }

    @Test
    void anAmountThatIsNoneIsSaidAndNotTaken() {
        RevenueStream stream = (RevenueStream) add(BlockKind.REVENUE_STREAMS, "Sales");
        editor.select(stream);
        Text amount = Widgets.text(form(), "Amount:");
        amount.setText("a lot");
        assertNull(stream.getAmount());
        assertTrue(Widgets.problems(page.details()).contains("a lot"), Widgets.problems(page.details()));
        amount.setText("1.50");
        assertEquals(new BigDecimal("1.50"), stream.getAmount());
        assertEquals("", Widgets.problems(page.details()));
        assertEquals("1.50", amount.getText());
    }

    @Test
    void needsAreAddedMovedAndRemoved() {
        editor.select(segment());
        Table needs = Widgets.all((Composite) form(), Table.class).get(0);
        Composite table = needs.getParent().getParent();
        Widgets.press(Widgets.button(table, "Add"));
        Widgets.press(Widgets.button(table, "Add"));
        assertEquals(2, segment().getNeeds().size());
        Object second = segment().getNeeds().get(1);
        Widgets.press(Widgets.button(table, "Up"));
        assertEquals(second, segment().getNeeds().get(0));
        Widgets.press(Widgets.button(table, "Remove"));
        assertEquals(1, segment().getNeeds().size());
        assertEquals(1, needs.getItemCount());
        undo();
        assertEquals(2, needs.getItemCount());
    }

    @Test
    void aLegalLinkIsAddedAndUndone() throws Exception {
        CanvasElement hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        editor.select(hotels);
        Dialogs.Answer chosen = Dialogs.pick("Fresh beans \u2013 Serves", "OK");
        Widgets.press(Widgets.button(form(), "Add Link\u2026"));
        assertTrue(chosen.isGiven());
        assertEquals(1, hotels.getIncoming().size());
        assertEquals("Fresh beans", hotels.getIncoming().get(0).getSource().getName());
        undo();
        assertEquals(0, hotels.getIncoming().size());
        assertEquals(1, Canvases.items(canvas(), BlockKind.VALUE_PROPOSITIONS).get(0).getOutgoing().size());
    }

    @Test
    void theNeighbourIsSelectedAfterADeletion() {
        CanvasElement hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        editor.select(segment());
        ((IEditorSite) editor.getSite()).getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()).run();
        assertEquals(hotels, selected());
        ((IEditorSite) editor.getSite()).getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()).run();
        assertEquals(canvas().getCustomerSegments(), selected());
    }

    private Object selected() {
        return ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
    }

    @Test
    void findingsOfTheElementStandAboveItsForm() throws Exception {
        editor.select(segment());
        editor.getEditingDomain().getCommandStack().execute(DeleteCommand.create(editor.getEditingDomain(),
                List.of(canvas().eResource().getEObject(ClientProject.SERVES))));
        Workbench.waitUntil("the finding is shown", () -> Widgets.all((Composite) page.getPartControl(), Text.class).stream()
                .anyMatch(text -> text.getText().startsWith("ALN-01")));
    }
}
