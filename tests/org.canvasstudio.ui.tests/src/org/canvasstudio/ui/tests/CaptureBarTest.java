package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.editor.capture.CaptureBar;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes are typed and pasted at the speed of a meeting. */
class CaptureBarTest {

    private final List<CanvasElement> revealed = new ArrayList<>();
    private ClientProject client;
    private CanvasDocument document;
    private Shell shell;
    private CaptureBar bar;
    private boolean left;

    @BeforeEach
    void open() throws Exception {
        client = new ClientProject("Capture");
        IFile file = client.canvas();
        Canvas other = Canvases.create(CanvasKind.ORGANISATION, "Second shop");
        Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Caterers");
        Canvases.add(other, BlockKind.KEY_PARTNERS, "Carrier");
        CanvasFiles.write(other, file.getLocation().toPath().resolveSibling("Second.canvas"));
        document = CanvasDocuments.acquire(file.getLocation().toPath());
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        bar = new CaptureBar(shell, document, revealed::add, () -> left = true);
        shell.open();
        bar.setFocus();
    }

    @AfterEach
    void close() throws Exception {
        shell.dispose();
        CanvasDocuments.release(document);
        client.delete();
    }

    private Canvas canvas() {
        return (Canvas) document.root();
    }

    private List<String> names(BlockKind kind) {
        return Canvases.items(canvas(), kind).stream().map(CanvasElement::getName).toList();
    }

    private void type(String text) {
        bar.text().setText(text);
        bar.text().notifyListeners(SWT.DefaultSelection, new Event());
    }

    private void key(int stateMask, int keyCode) {
        Event event = new Event();
        event.stateMask = stateMask;
        event.keyCode = keyCode;
        bar.text().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void enterMakesANoteAndTheFieldIsReadyForTheNext() {
        type("Hotels");
        type("  Schools ");
        type("   ");
        assertEquals(List.of("Cafés", "Hotels", "Schools"), names(BlockKind.CUSTOMER_SEGMENTS));
        assertEquals("", bar.text().getText());
        assertEquals("Schools", revealed.get(1).getName());
        document.commands().undo();
        assertEquals(List.of("Cafés", "Hotels"), names(BlockKind.CUSTOMER_SEGMENTS));
        document.commands().undo();
        assertFalse(document.isDirty());
    }

    @Test
    void theBlockIsChosenByKeysByItsPrefixAndByTheSelection() {
        key(SWT.ALT, '8');
        type("Roaster");
        assertEquals(List.of("Roaster"), names(BlockKind.KEY_PARTNERS));
        type("rs: Subscription");
        assertEquals(List.of("Subscription"), names(BlockKind.REVENUE_STREAMS));
        type("KA：焙煎");
        assertEquals(List.of("焙煎"), names(BlockKind.KEY_ACTIVITIES));
        type("CO2: less of it");
        assertEquals(List.of("焙煎", "CO2: less of it"), names(BlockKind.KEY_ACTIVITIES), "no key of a block");
        shell.getChildren()[0].setFocus();
        combo().setFocus();
        bar.follow(new StructuredSelection(Canvases.items(canvas(), BlockKind.VALUE_PROPOSITIONS).get(0)));
        assertEquals(BlockKind.VALUE_PROPOSITIONS, bar.block());
        bar.follow(new StructuredSelection(canvas()));
        assertEquals(BlockKind.VALUE_PROPOSITIONS, bar.block());
    }

    private Combo combo() {
        for (Control child : ((Composite) bar.control()).getChildren()) {
            if (child instanceof Combo) {
                return (Combo) child;
            }
        }
        throw new AssertionError();
    }

    @Test
    void fifteenPastedLinesAreFifteenNotesAndOneStep() throws Exception {
        String before = Files.readString(document.file());
        String lines = IntStream.rangeClosed(1, 15).mapToObj(i -> i + ". Guest " + (char) ('A' + i) + "\tfrom a list")
                .collect(Collectors.joining("\r\n"));
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
        bar.text().paste();
        Workbench.waitUntil("the notes", () -> names(BlockKind.CUSTOMER_SEGMENTS).size() == 16);
        clipboard.dispose();
        CanvasElement last = Canvases.items(canvas(), BlockKind.CUSTOMER_SEGMENTS).get(15);
        assertEquals("Guest P", last.getName());
        assertEquals("from a list", last.getDescription());
        assertEquals("", bar.text().getText());
        document.commands().undo();
        assertEquals(List.of("Cafés"), names(BlockKind.CUSTOMER_SEGMENTS));
        assertFalse(document.commands().canUndo());
        document.commands().redo();
        assertEquals(16, names(BlockKind.CUSTOMER_SEGMENTS).size());
        document.commands().undo();
        document.save();
        assertEquals(before, Files.readString(document.file()));
    }

    @Test
    void whatWasTypedBeforePastingIsPartOfTheFirstLine() throws Exception {
        bar.text().setText("Grand ");
        bar.text().setSelection(6);
        bar.text().insert("Hotel\nHostel");
        Workbench.waitUntil("the notes", () -> names(BlockKind.CUSTOMER_SEGMENTS).size() == 3);
        assertEquals(List.of("Cafés", "Grand Hotel", "Hostel"), names(BlockKind.CUSTOMER_SEGMENTS));
    }

    @Test
    void aHundredLinesAndMoreAreAskedAbout() throws Exception {
        String lines = "Guest\n".repeat(101);
        Dialogs.Answer no = Dialogs.press("No");
        bar.text().insert(lines);
        Workbench.waitUntil("the question", no::isGiven);
        Workbench.settle();
        assertEquals(1, names(BlockKind.CUSTOMER_SEGMENTS).size());
        Dialogs.Answer yes = Dialogs.press("Yes");
        bar.text().insert(lines);
        Workbench.waitUntil("the notes", () -> names(BlockKind.CUSTOMER_SEGMENTS).size() == 102);
        assertTrue(yes.isGiven());
    }

    @Test
    void namesOfTheCanvasAndOfTheClientsOthersAreProposed() throws Exception {
        bar.text().setText("ca");
        Workbench.waitUntil("the names of the other canvas", () -> bar.proposals().size() > 3);
        assertEquals(List.of("ca", "Cafés", "Caterers", "Carrier"), bar.proposals().stream().map(IContentProposal::getContent).toList());
        assertTrue(bar.proposals().get(1).getLabel().contains("already"), bar.proposals().get(1).getLabel());
        assertTrue(bar.proposals().get(2).getLabel().contains("Second shop"), bar.proposals().get(2).getLabel());
        bar.text().setText("zz");
        assertEquals(List.of(), bar.proposals());
    }

    @Test
    void escapeEmptiesTheFieldAndThenLeavesIt() {
        bar.text().setText("Hot");
        key(0, SWT.ESC);
        assertEquals("", bar.text().getText());
        assertFalse(left);
        key(0, SWT.ESC);
        assertTrue(left);
    }
}
