package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Trade;
import org.canvasstudio.ui.ClientSurroundings;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.ui.findings.FindingsView;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings follow what is edited, without saving. */
class LiveFindingsTest {

    private ClientProject client;
    private IFile file;
    private DocumentEditor editor;
    private CanvasDocument document;

    @BeforeEach
    void open() throws Exception {
        client = new ClientProject("Client in work");
        file = RuleCanvases.add(client, "ALN-01");
        open(file);
        Workbench.waitUntil("the canvas is checked", () -> has("ALN-01"));
    }

    private void open(IFile opened) throws Exception {
        editor = Workbench.open(opened);
        document = editor.document();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        client.delete();
    }

    private static boolean has(CanvasDocument in, String rule) {
        return in.findings().all().stream().anyMatch(finding -> finding.rule().id().equals(rule));
    }

    private boolean has(String rule) {
        return has(document, rule);
    }

    private CanvasElement element(String id) {
        return (CanvasElement) document.resource().getEObject(id);
    }

    private static void execute(CanvasDocument in, Command command) {
        assertTrue(command.canExecute());
        in.execute("Edit", command);
    }

    private void rename(CanvasElement element, String name) {
        execute(document, SetCommand.create(document.domain(), element, CanvasPackage.Literals.CANVAS_ELEMENT__NAME, name));
    }

    private static TreeItem group(String rule) {
        return Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Tree.class).stream()
                .filter(tree -> tree.getColumnCount() > 1 && tree.getColumn(1).getText().equals("Rule"))
                .flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().startsWith(rule)).findFirst()
                .orElse(null);
    }

    /** What a full run says. */
    private List<String> full() {
        return lines(ClientSurroundings.check(document.file(), document.root()));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding + " at " + finding.elements().stream()
                .map(System::identityHashCode).toList() + finding.suppression()).toList();
    }

    @Test
    void whatIsTypedIsFoundBeforeItIsSaved() throws Exception {
        Workbench.page().showView(FindingsView.ID);
        ElementsPage page = (ElementsPage) editor.setActivePage(ElementsPage.ID);
        CanvasElement van = element("ch-van");
        editor.select(van);
        Text name = Widgets.text(page.form().control(), "Name:");
        assertFalse(has("STR-02"));
        Widgets.type(name, "Web shop");
        Workbench.waitUntil("the second web shop is found", () -> group("STR-02") != null);
        assertTrue(editor.isDirty());
        assertNull(RuleCanvases.marker(file, "STR-02"));
        editor.getEditingDomain().getCommandStack().undo();
        Workbench.waitUntil("it has gone", () -> group("STR-02") == null);
        assertFalse(editor.isDirty());
        editor.getEditingDomain().getCommandStack().redo();
        Workbench.waitUntil("it is back", () -> group("STR-02") != null);
        Widgets.type(name, "Bicycle");
        Workbench.waitUntil("it has another name", () -> group("STR-02") == null);
        assertEquals(full(), lines(document.findings().all()));
    }

    @Test
    void theDiagramShowsWhatTheFindingsViewShows() throws Exception {
        DiagramPage page = (DiagramPage) editor.getActivePageInstance();
        CanvasElement van = element("ch-van");
        Workbench.waitUntil("nothing is wrong with the van", () -> document.findings().of(van).isEmpty() && !isBadged(page, van));
        rename(van, "");
        Workbench.waitUntil("it has a badge", () -> isBadged(page, van));
        assertEquals(List.of("STR-01"), document.findings().of(van).stream().map(finding -> finding.rule().id()).toList());
        assertSame(van, document.findings().elements(document.findings().of(van).get(0)).get(0));
        document.commands().undo();
        Workbench.waitUntil("it has none", () -> !isBadged(page, van));
        document.commands().redo();
        Workbench.waitUntil("it has one again", () -> isBadged(page, van));
    }

    private static boolean isBadged(DiagramPage page, EObject element) {
        PictureNode node = (PictureNode) page.view().diagram().picture().showing(element).get(0);
        return node.badges().stream().anyMatch(badge -> badge.name().equals("Finding"));
    }

    @Test
    void listenersAreToldOnlyWhenFindingsAreOthers() throws Exception {
        Workbench.waitUntil("all is quiet", () -> lines(document.findings().all()).equals(full()));
        Workbench.settle();
        List<String> told = new ArrayList<>();
        LiveFindings.Listener listener = changed -> told.add(lines(document.findings().all()).toString());
        document.findings().addListener(listener);
        Finding before = document.findings().of(element("cs-hotels")).get(0);
        execute(document, SetCommand.create(document.domain(), element("cs-hotels"),
                CanvasPackage.Literals.CANVAS_ELEMENT__DESCRIPTION, "Four of them"));
        Workbench.settle();
        assertEquals(List.of(), told);
        assertSame(before, document.findings().of(element("cs-hotels")).get(0));
        rename(element("cs-hotels"), "Inns");
        Workbench.waitUntil("it has another name", () -> document.findings().of(element("cs-hotels")).stream()
                .anyMatch(finding -> finding.message().contains("Inns")));
        Workbench.settle();
        assertEquals(1, told.size(), told::toString);
    }

    @Test
    void muchAtOnceIsFoundAsInAFullRun() throws Exception {
        List<CanvasElement> many = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            CanvasElement one = BlockKind.CUSTOMER_SEGMENTS.createElement();
            one.setName("Guests of house " + i % 100);
            many.add(one);
        }
        List<String> before = full();
        execute(document, AddCommand.create(document.domain(), BlockKind.CUSTOMER_SEGMENTS.in((Canvas) document.root()),
                BlockKind.CUSTOMER_SEGMENTS.elements(), many));
        // Typed while the rules are still looking.
        rename(many.get(3), "Guests of house 4");
        assertEquals(full(), lines(document.findings().now()));
        Workbench.waitUntil("all are looked at", () -> document.findings().all().equals(document.findings().now()));
        document.commands().undo();
        document.commands().undo();
        Workbench.waitUntil("all is as before", () -> lines(document.findings().all()).equals(before));
    }

    @Test
    void otherSettingsHoldAtOnce() throws Exception {
        IFile settings = client.file(SettingsFiles.NAME, "rules:\n  ALN-01: off\n");
        Workbench.waitUntil("the rule is off", () -> !has("ALN-01"));
        rename(element("ch-van"), "Web shop");
        Workbench.waitUntil("the others still look", () -> has("STR-02"));
        assertFalse(has("ALN-01"));
        settings.delete(true, null);
        Workbench.waitUntil("the rule is on again", () -> has("ALN-01"));
        assertTrue(has("STR-02"));
    }

    @Test
    void whatIsReadAgainIsCheckedAgain() throws Exception {
        String text = ClientProject.content(file);
        file.setContents(new ByteArrayInputStream(text.replace("Delivery van", "Web shop").getBytes(StandardCharsets.UTF_8)),
                true, true, null);
        Workbench.waitUntil("the new content is checked", () -> has("STR-02"));
        assertEquals(full(), lines(document.findings().all()));
        for (Finding finding : document.findings().all()) {
            assertEquals(finding.elements(), document.findings().elements(finding));
        }
    }

    @Test
    void closingLeavesNothingAtTheModel() throws Exception {
        Canvas canvas = (Canvas) document.root();
        assertTrue(watched(canvas) > Canvases.elements(canvas).size());
        Finding finding = document.findings().all().get(0);
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        assertEquals(0, watched(canvas));
        assertEquals(List.of(), document.findings().all());
        assertNotNull(finding.message());
    }

    /** How many objects the rules watch. */
    private static int watched(Canvas canvas) {
        int[] count = {0};
        List<EObject> all = new ArrayList<>(List.of(canvas));
        canvas.eAllContents().forEachRemaining(all::add);
        for (EObject object : all) {
            for (Adapter adapter : object.eAdapters()) {
                count[0] += adapter.getClass().getPackageName().equals("org.canvasstudio.alignment") ? 1 : 0;
            }
        }
        return count[0];
    }

    @Test
    void aCanvasSeesOthersAsTheyAreInTheirEditors() throws Exception {
        CanvasDocument first = document;
        IFile other = client.file("b-school.canvas", ClientProject.content(file).replace("canvas-roastery", "canvas-school"));
        open(other);
        Workbench.waitUntil("they agree", () -> has("ALN-01") && !has("PRT-01"));
        execute(first, SetCommand.create(first.domain(), first.resource().getEObject("cs-cafes"),
                CanvasPackage.Literals.CUSTOMER_SEGMENT__TRADE, Trade.B2C));
        Workbench.waitUntil("they differ", () -> has("PRT-01"));
        first.commands().undo();
        Workbench.waitUntil("they agree again", () -> !has("PRT-01"));
        first.commands().redo();
        Workbench.waitUntil("they differ again", () -> has("PRT-01"));
        Workbench.page().closeEditor(Workbench.page().findEditor(new FileEditorInput(file)), false);
        Workbench.waitUntil("what was not saved counts no longer", () -> !has("PRT-01"));
    }
}
