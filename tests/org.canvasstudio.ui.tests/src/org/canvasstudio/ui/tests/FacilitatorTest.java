package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.editor.capture.FacilitatorDialog;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions of a block are asked one by one, and the answers become notes and links. */
class FacilitatorTest {

    private ClientProject client;
    private CanvasDocument document;
    private FacilitatorDialog dialog;

    @BeforeEach
    void makeClient() throws Exception {
        client = new ClientProject("Facilitator");
        IFile file = client.canvas();
        document = CanvasDocuments.acquire(file.getLocation().toPath());
        Canvases.add(canvas(), BlockKind.REVENUE_STREAMS, "Subscription");
    }

    @AfterEach
    void removeClient() throws Exception {
        if (dialog != null && dialog.getShell() != null) {
            dialog.close();
        }
        CanvasDocuments.release(document);
        client.delete();
    }

    private Canvas canvas() {
        return (Canvas) document.root();
    }

    private void ask(String question) {
        dialog = new FacilitatorDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), document,
                BlockKind.CUSTOMER_SEGMENTS, question == null ? null : Guidance.question(question));
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
    }

    private <T extends Control> List<T> all(Class<T> type) {
        return Widgets.all(dialog.getShell(), type);
    }

    private Text answer() {
        return all(Text.class).get(0);
    }

    private Table notes() {
        return all(Table.class).get(0);
    }

    private Table links() {
        return all(Table.class).get(1);
    }

    private void press(String text) {
        all(Button.class).stream().filter(each -> each.getText().replace("&", "").startsWith(text)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    private boolean shows(String text) {
        Workbench.settle();
        return all(Label.class).stream().anyMatch(label -> label.isVisible() && label.getText().equals(text));
    }

    private boolean asks(String key) {
        return shows(Guidance.question(key).text(CanvasKind.ORGANISATION, Locale.getDefault()));
    }

    private static void check(Table table, int row, boolean checked) {
        table.getItem(row).setChecked(checked);
        Event event = new Event();
        event.item = table.getItem(row);
        event.detail = SWT.CHECK;
        table.notifyListeners(SWT.Selection, event);
    }

    private List<String> names(BlockKind kind) {
        return Canvases.items(canvas(), kind).stream().map(CanvasElement::getName).toList();
    }

    private static List<String> texts(Table table) {
        return List.of(table.getItems()).stream().map(TableItem::getText).toList();
    }

    @Test
    void theLinesOfAnAnswerBecomeNotesAndLinksInOneStep() {
        ask("cs.who-pays");
        assertTrue(asks("cs.who-pays"));
        answer().setText("Hotels\ncafés\nThe town, perhaps");
        assertEquals(List.of("Hotels", "cafés", "The town, perhaps"), texts(notes()));
        check(notes(), 2, false);
        notes().setSelection(0);
        notes().notifyListeners(SWT.Selection, selection(notes(), 0));
        assertEquals(List.of("→ Pays: Subscription"), texts(links()));
        check(links(), 0, true);
        assertEquals(List.of("Cafés"), names(BlockKind.CUSTOMER_SEGMENTS), "nothing happens before Next");
        press("Next");
        assertEquals(List.of("Cafés", "Hotels"), names(BlockKind.CUSTOMER_SEGMENTS));
        CustomerSegment hotels = (CustomerSegment) Canvases.items(canvas(), BlockKind.CUSTOMER_SEGMENTS).get(1);
        assertEquals(Payer.PAYS, hotels.getPayer());
        assertEquals(Payer.PAYS, ((CustomerSegment) Canvases.items(canvas(), BlockKind.CUSTOMER_SEGMENTS).get(0)).getPayer());
        Link link = hotels.getOutgoing().get(0);
        assertEquals(LinkKind.PAYS, link.getKind());
        assertEquals("Subscription", link.getTarget().getName());
        assertEquals("Hotels\ncafés\nThe town, perhaps", Guidance.answer(canvas(), Guidance.question("cs.who-pays")).getText());
        assertTrue(Guidance.isAnswered(canvas(), Guidance.question("cs.who-pays")));
        document.commands().undo();
        assertEquals(List.of("Cafés"), names(BlockKind.CUSTOMER_SEGMENTS));
        assertNull(Guidance.answer(canvas(), Guidance.question("cs.who-pays")));
        assertEquals(1, canvas().getLinks().size());
        assertFalse(document.commands().canUndo());
        document.commands().redo();
        assertEquals(2, canvas().getLinks().size());
    }

    private static Event selection(Table table, int row) {
        Event event = new Event();
        event.item = table.getItem(row);
        return event;
    }

    @Test
    void aLineMayBelongIntoAnotherBlock() {
        ask("cs.who-pays");
        answer().setText("Monthly fee");
        Combo block = all(Combo.class).get(0);
        block.select(BlockKind.REVENUE_STREAMS.ordinal());
        block.notifyListeners(SWT.Selection, new Event());
        press("Next");
        assertEquals(List.of("Subscription", "Monthly fee"), names(BlockKind.REVENUE_STREAMS));
        assertEquals(List.of("Cafés"), names(BlockKind.CUSTOMER_SEGMENTS));
    }

    @Test
    void whoIsFreeIsSubsidisedByAPayer() {
        ask("cs.who-is-free");
        answer().setText("Students");
        assertEquals(List.of("← Subsidises: Cafés"), texts(links()));
        check(links(), 0, true);
        press("Next");
        CustomerSegment students = (CustomerSegment) Canvases.items(canvas(), BlockKind.CUSTOMER_SEGMENTS).get(1);
        assertEquals(Payer.FREE, students.getPayer());
        assertEquals("Cafés", students.getIncoming().get(0).getSource().getName());
    }

    @Test
    void itGoesOnWhereItWasLeft() {
        ask(null);
        assertTrue(asks("cs.whom-you-help"));
        assertTrue(shows("1 of " + Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, CanvasKind.ORGANISATION).size()));
        answer().setText("Offices");
        press("Next");
        press("Skip");
        press("Back");
        assertTrue(asks("cs.who-pays"));
        press("Close");
        ask(null);
        assertTrue(asks("cs.who-pays"), "the first open question");
        press("Back");
        assertEquals("Offices", answer().getText());
        press("Next");
        assertEquals(List.of("Cafés", "Offices"), names(BlockKind.CUSTOMER_SEGMENTS), "an answer is taken over once");
    }

    @Test
    void whatWasTypedBeforeSkippingStaysAsADraft() {
        ask("cs.who-pays");
        answer().setText("Hotels, perhaps");
        press("Skip");
        assertEquals("Hotels, perhaps", Guidance.answer(canvas(), Guidance.question("cs.who-pays")).getText());
        assertFalse(Guidance.isAnswered(canvas(), Guidance.question("cs.who-pays")));
        assertEquals(List.of("Cafés"), names(BlockKind.CUSTOMER_SEGMENTS));
    }

    @Test
    void aFileThatIsReadAgainLeavesWhatIsTyped() throws Exception {
        ask("cs.who-pays");
        answer().setText("Hotels");
        document.loadInBackground();
        Workbench.waitUntil("the file is read", () -> !document.isLoading());
        assertEquals("Hotels", answer().getText());
        press("Next");
        assertEquals(List.of("Cafés", "Hotels"), names(BlockKind.CUSTOMER_SEGMENTS));
    }

    @Test
    void theSummarySaysWhatIsOpenAndLeadsToTheNextBlock() {
        List<Question> questions = Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, CanvasKind.ORGANISATION);
        ask(null);
        answer().setText("Offices\nSchools");
        press("Next");
        for (int i = 1; i < questions.size(); i++) {
            press("Skip");
        }
        assertTrue(shows("1 of " + questions.size() + " questions are answered."));
        assertTrue(shows("New notes: 2. New links: 0."));
        org.eclipse.swt.widgets.List open = all(org.eclipse.swt.widgets.List.class).get(0);
        assertEquals(questions.size() - 1, open.getItemCount());
        press("Next: Value Propositions");
        assertTrue(asks("vp.benefit-not-task"));
    }

    @Test
    void leavingWithATypedAnswerAsks() throws Exception {
        ask("cs.most-important");
        answer().setText("The cafés");
        Dialogs.Answer cancel = Dialogs.press("Cancel");
        press("Close");
        assertTrue(cancel.isGiven());
        assertFalse(dialog.getShell().isDisposed());
        Dialogs.press("Keep It");
        press("Close");
        assertNull(dialog.getShell());
        assertEquals("The cafés", Guidance.answer(canvas(), Guidance.question("cs.most-important")).getText());
    }

    @Test
    void aQuestionAboutLinksOffersThoseOfTheNotesThatAreThere() {
        Canvases.add(canvas(), BlockKind.KEY_ACTIVITIES, "Roasting");
        dialog = new FacilitatorDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), document,
                BlockKind.VALUE_PROPOSITIONS, Guidance.question("vp.activities-support-it"));
        dialog.setBlockOnOpen(false);
        dialog.open();
        assertEquals(List.of("Fresh beans"), texts(notes()));
        assertEquals(List.of("← Produces: Roasting"), texts(links()));
        check(links(), 0, true);
        press("Next");
        assertEquals(LinkKind.PRODUCES, canvas().getLinks().get(1).getKind());
    }
}
