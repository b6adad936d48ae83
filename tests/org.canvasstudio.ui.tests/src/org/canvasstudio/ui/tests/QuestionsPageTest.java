package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.ui.editor.QuestionsPage;
import org.canvasstudio.ui.editor.capture.NoteLine;
import org.canvasstudio.ui.editor.capture.Notes;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page with the questions, and the commands by which notes are typed, pasted and asked for in the editor. */
class QuestionsPageTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private IFile file;
    private CanvasEditor editor;
    private Composite page;

    @BeforeEach
    void open() throws Exception {
        client = clients.add("Questions");
        file = client.canvas();
        editor = (CanvasEditor) Workbench.open(file);
        page = editor.setActivePage(QuestionsPage.ID).getManagedForm().getForm().getBody();
        Workbench.settle();
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    private Table blocks() {
        return Widgets.all(page, Table.class).get(0);
    }

    private List<Text> answers() {
        return Widgets.all(page, Text.class);
    }

    private Button tick(int index) {
        return Widgets.all(page, Button.class).get(index);
    }

    private boolean shows(String text) {
        return Widgets.all(page, Label.class).stream().anyMatch(label -> label.getText().equals(text));
    }

    private Answer answer(int index) {
        return Guidance.answer(canvas(), question(index));
    }

    private Question question(int index) {
        return Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, canvas().getKind()).get(index);
    }

    private void undo() {
        editor.document().commands().undo();
    }

    @Test
    void theQuestionsOfTheBlockAreBesideItsNotes() {
        List<Question> questions = Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, CanvasKind.ORGANISATION);
        assertEquals(questions.size(), answers().size());
        questions.forEach(question -> assertTrue(shows(question.text(CanvasKind.ORGANISATION, Locale.getDefault())), question.key()));
        assertEquals(List.of("Cafés"), Widgets.all(page, ImageHyperlink.class).stream().map(ImageHyperlink::getText).toList());
        assertEquals("0 of " + questions.size(), blocks().getItem(0).getText(1));
        blocks().setSelection(1);
        Event event = new Event();
        event.item = blocks().getItem(1);
        blocks().notifyListeners(SWT.Selection, event);
        assertEquals(Guidance.questions(BlockKind.VALUE_PROPOSITIONS, CanvasKind.ORGANISATION).size(), answers().size());
        assertEquals(BlockKind.VALUE_PROPOSITIONS.in(canvas()),
                ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
        assertEquals(BlockKind.VALUE_PROPOSITIONS, editor.capture().block());
    }

    @Test
    void typingIsOneStepAndTheTickAnother() throws Exception {
        String before = Files.readString(file.getLocation().toPath());
        Text field = answers().get(0);
        field.setFocus();
        for (String typed : List.of("T", "o", "w", "n", "\n")) {
            field.append(typed);
        }
        assertEquals("Town\n", answer(0).getText());
        assertFalse(Guidance.isAnswered(canvas(), question(0)), "a draft");
        tick(0).setSelection(true);
        tick(0).notifyListeners(SWT.Selection, new Event());
        int all = Guidance.progress(canvas()).total();
        assertTrue(shows("1 of " + all + " answered"));
        assertEquals("1 of " + answers().size(), blocks().getItem(0).getText(1));
        undo();
        assertFalse(tick(0).getSelection());
        assertTrue(shows("0 of " + all + " answered"));
        assertEquals("Town\n", answer(0).getText());
        undo();
        assertNull(answer(0));
        assertEquals("", field.getText());
        assertFalse(editor.isDirty());
        editor.document().commands().redo();
        assertEquals("Town\n", field.getText().replace(Text.DELIMITER, "\n"));
        undo();
        editor.document().save();
        assertEquals(before, Files.readString(file.getLocation().toPath()));
    }

    @Test
    void whatIsTypedAfterSavingIsAStepOfItsOwn() throws Exception {
        Text field = answers().get(0);
        field.setFocus();
        field.append("To");
        editor.document().save();
        field.append("wn");
        assertTrue(editor.isDirty());
        undo();
        assertEquals("To", field.getText());
        assertFalse(editor.isDirty());
    }

    @Test
    void ctrlEnterMarksAsAnsweredAndGoesOn() {
        Text field = answers().get(0);
        field.setFocus();
        field.append("Town");
        Event event = new Event();
        event.character = SWT.CR;
        event.keyCode = SWT.CR;
        event.stateMask = SWT.MOD1;
        field.notifyListeners(SWT.KeyDown, event);
        assertTrue(Guidance.isAnswered(canvas(), question(0)));
        assertTrue(answers().get(1).isFocusControl());
    }

    @Test
    void aCanvasThatBecomesAPersonsIsAskedAsAPerson() {
        editor.document().execute("Change", SetCommand.create(editor.getEditingDomain(), canvas(), CanvasPackage.Literals.CANVAS__KIND,
                CanvasKind.PERSONAL));
        assertEquals("Whom You Help", blocks().getItem(0).getText(0));
        assertEquals(Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, CanvasKind.PERSONAL).size(), answers().size());
        undo();
        assertEquals("Customer Segments", blocks().getItem(0).getText(0));
    }

    @Test
    void notesTypedMeanwhileAppear() {
        editor.capture().text().setText("Hotels");
        editor.capture().text().notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(List.of("Cafés", "Hotels"), Widgets.all(page, ImageHyperlink.class).stream().map(ImageHyperlink::getText).toList());
        undo();
        assertEquals(1, Widgets.all(page, ImageHyperlink.class).size());
    }

    @Test
    void aCrowdedBlockShowsItsFirstNotesOnly() {
        List<NoteLine> lines = IntStream.rangeClosed(1, 500).mapToObj(i -> new NoteLine("Guest " + i, null)).toList();
        Notes.add(editor.document(), BlockKind.CUSTOMER_SEGMENTS, lines);
        assertEquals(40, Widgets.all(page, ImageHyperlink.class).size());
        assertTrue(shows("and 461 more"));
    }

    @Test
    void theEditMenuIsAboutTheFieldWithTheFocus() throws Exception {
        Text field = answers().get(0);
        field.setFocus();
        clipboard("the town");
        run(IWorkbenchCommandConstants.EDIT_PASTE);
        Workbench.waitUntil("the text", () -> field.getText().equals("the town"));
        run(IWorkbenchCommandConstants.EDIT_SELECT_ALL);
        assertEquals("the town", field.getSelectionText());
        run(IWorkbenchCommandConstants.EDIT_CUT);
        Workbench.waitUntil("an empty field", () -> field.getText().isEmpty());
        assertEquals(1, Canvases.items(canvas(), BlockKind.CUSTOMER_SEGMENTS).size());
    }

    @Test
    void fifteenLinesPastedInTheTreeAreFifteenNotesAndOneStep() throws Exception {
        editor.setActivePage(ElementsPage.ID);
        editor.select(BlockKind.CHANNELS.in(canvas()));
        Control tree = ((ElementsPage) editor.getActivePageInstance()).viewer().getControl();
        tree.setFocus();
        Workbench.settle();
        String[] lines = new String[15];
        Arrays.setAll(lines, i -> "• Shop " + i);
        clipboard(String.join("\n", lines));
        run(IWorkbenchCommandConstants.EDIT_PASTE);
        Workbench.waitUntil("the notes", () -> Canvases.items(canvas(), BlockKind.CHANNELS).size() == 15);
        CanvasElement last = Canvases.items(canvas(), BlockKind.CHANNELS).get(14);
        assertEquals("Shop 14", last.getName());
        assertEquals(last, ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement());
        undo();
        assertEquals(0, Canvases.items(canvas(), BlockKind.CHANNELS).size());
        assertFalse(editor.isDirty());
    }

    @Test
    void keysLeadToTheFieldAndToTheQuestions() throws Exception {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals(KeySequence.getInstance("M1+M2+N"), bindings.getBestActiveBindingFor("org.canvasstudio.ui.editor.typeNotes"));
        assertEquals(KeySequence.getInstance("M1+M2+Q"), bindings.getBestActiveBindingFor("org.canvasstudio.ui.editor.ask"));
        run("org.canvasstudio.ui.editor.typeNotes");
        assertTrue(editor.capture().text().isFocusControl());
        Dialogs.Answer closed = Dialogs.press("Close");
        run("org.canvasstudio.ui.editor.ask");
        assertTrue(closed.isGiven());
    }

    private static void clipboard(String text) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void run(String command) throws Exception {
        Workbench.settle();
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }
}
