package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.alignment.Rule;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.navigator.BlockNode;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.canvasstudio.ui.clients.navigator.ElementNode;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.findings.ExplanationView;
import org.canvasstudio.ui.findings.FindingsView;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IDecoratorManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Findings view and the Explanation view. */
class FindingsViewsTest {

    private ClientProject client;
    private static final List<String> FINDING_COLUMNS = List.of("DESCRIPTION", "RULE", "SEVERITY", "CLIENT", "CANVAS",
            "ELEMENT");

    private IFile unserved;
    private IFile twice;
    private IViewPart findings;

    @BeforeEach
    void open() throws Exception {
        client = new ClientProject("Client to explain");
        unserved = RuleCanvases.add(client, "ALN-01");
        twice = RuleCanvases.checked(client, "STR-02");
        Workbench.page().showView(ExplanationView.ID);
        findings = Workbench.page().showView(FindingsView.ID);
        Workbench.waitUntil("the findings are shown", () -> group("ALN-01") != null && group("STR-02") != null);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.page().closeAllEditors(false);
        client.delete();
        Workbench.waitUntil("the findings are gone with the client", () -> group("ALN-01") == null && group("STR-02") == null);
    }

    @Test
    void theFindingsOfARuleAreOneGroupWithClientCanvasAndElement() {
        TreeItem group = group("ALN-01");
        assertTrue(group.getText().endsWith("(1)"), group.getText());
        group.setExpanded(true);
        TreeItem item = children(group).get(0);
        assertEquals("No value proposition serves “Hotels of the region”.", item.getText(0));
        assertEquals("ALN-01", item.getText(1));
        assertEquals("Error", item.getText(2));
        assertEquals("Client to explain", item.getText(3));
        assertEquals("ALN-01.canvas", item.getText(4));
        assertEquals("Hotels of the region", item.getText(5));
    }

    @Test
    void columnsAndSortingComeBackWithTheView() throws Exception {
        tree().setColumnOrder(new int[] {0, 2, 1, 3, 4, 5});
        tree().getColumn(3).notifyListeners(SWT.Selection, new Event());
        tree().getColumn(3).notifyListeners(SWT.Selection, new Event());
        XMLMemento kept = XMLMemento.createWriteRoot("view");
        ((FindingsView) findings).saveState(kept);
        for (int i = 0; i < tree().getColumnCount(); i++) {
            assertEquals(tree().getColumn(i).getWidth(), kept.getInteger("width" + FINDING_COLUMNS.get(i)));
        }
        Workbench.page().hideView(findings);
        findings = Workbench.page().showView(FindingsView.ID);
        Workbench.waitUntil("the findings are shown", () -> group("ALN-01") != null && group("STR-02") != null);
        assertArrayEquals(new int[] {0, 2, 1, 3, 4, 5}, tree().getColumnOrder());
        assertEquals(tree().getColumn(3), tree().getSortColumn());
        assertEquals(SWT.DOWN, tree().getSortDirection());
        tree().setColumnOrder(new int[] {0, 1, 2, 3, 4, 5});
    }

    @Test
    void everyColumnHasRoomForItsTitle() {
        for (TreeColumn column : tree().getColumns()) {
            GC gc = new GC(tree());
            int title = gc.textExtent(column.getText()).x;
            gc.dispose();
            assertTrue(column.getWidth() > title, column.getText() + ": " + column.getWidth() + " for " + title);
        }
    }

    @Test
    void aFindingLeadsToItsElement() throws Exception {
        TreeItem item = select("ALN-01");
        Event event = new Event();
        event.item = item;
        tree().notifyListeners(SWT.DefaultSelection, event);
        Workbench.waitUntil("the element is selected", () -> {
            IEditorPart editor = Workbench.page().getActiveEditor();
            Object selected = editor == null ? null
                    : ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
            return selected instanceof CanvasElement && "Hotels of the region".equals(((CanvasElement) selected).getName());
        });
    }

    @Test
    void theExplanationSaysWhyAndHowAndMends() throws Exception {
        select("STR-02");
        Workbench.waitUntil("the ways to mend it are offered", () -> link("Mend: ") != null);
        String said = String.join("\n", Widgets.all(window(), Text.class).stream().map(Text::getText).toList());
        for (String text : List.of(rule("STR-02").why(Locale.getDefault()), rule("STR-02").remedy(Locale.getDefault()),
                rule("STR-02").example(Locale.getDefault()))) {
            assertTrue(said.contains(text), said);
        }
        assertNotNull(link("Settings of STR-02"));
        String before = ClientProject.content(twice);
        follow(link("Mend: "));
        assertNotEquals(before, ClientProject.content(twice));
        Workbench.waitUntil("the finding has gone", () -> group("STR-02") == null);
    }

    @Test
    void whatIsExplainedStaysInTheViewAndInItsDirectionWhateverTheScript() throws Exception {
        String chinese = "\u8fd9\u662f\u4e00\u4e2a\u6ca1\u6709\u7a7a\u683c\u7684\u540d\u5b57".repeat(6);
        client.file("scripts.canvas", ClientProject.content(unserved).replace("Hotels of the region", "\u05e9\u05dc\u05d5\u05dd " + chinese));
        Workbench.waitUntil("it is found there, too", () -> group("ALN-01").getText().endsWith("(2)"));
        TreeItem group = group("ALN-01");
        group.setExpanded(true);
        TreeItem item = children(group).stream().filter(each -> each.getText(5).contains(chinese)).findFirst().orElseThrow();
        tree().setSelection(item);
        Event event = new Event();
        event.item = item;
        tree().notifyListeners(SWT.Selection, event);
        Workbench.waitUntil("it is explained", () -> link("Go to") != null && link("Go to").getText().contains(chinese));
        Workbench.settle();
        Hyperlink link = link("Go to");
        Rectangle seen = link.getParent().getParent().getClientArea();
        assertTrue(link.getLocation().x + link.getSize().x <= seen.width, link.getBounds() + " in " + seen);
        assertTrue(link.getSize().y > 2 * link.getFont().getFontData()[0].getHeight(), "it has several lines");
        Text message = Widgets.all(window(), Text.class).stream().filter(text -> text.getText().contains(chinese)).findFirst()
                .orElseThrow();
        assertTrue(new Bidi(message.getText(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight(), message.getText());
    }

    @Test
    void aNodeOfTheClientsViewIsExplainedWithoutOpeningItsCanvas() throws Exception {
        CommonNavigator clients = (CommonNavigator) Workbench.page().showView(ClientsView.ID);
        Workbench.waitUntil("the canvas is known", () -> Portfolio.index().canvas(unserved) != null
                && Portfolio.index().isUpToDate());
        Workbench.settle();
        clients.selectReveal(new StructuredSelection(new ElementNode(unserved, BlockKind.CUSTOMER_SEGMENTS, "cs-hotels")));
        Workbench.waitUntil("the element is explained", () -> link("Set aside") != null && link("Mend: ") != null);
        clients.selectReveal(new StructuredSelection(new BlockNode(unserved, BlockKind.KEY_PARTNERS)));
        Workbench.waitUntil("the empty block has nothing to explain", () -> link("Set aside") == null);
        clients.selectReveal(new StructuredSelection(new BlockNode(unserved, BlockKind.CUSTOMER_SEGMENTS)));
        Workbench.waitUntil("what is in the block is explained", () -> link("Set aside") != null);
        assertEquals(List.of(), List.copyOf(CanvasDocuments.open()));
    }

    @Test
    void theExplanationLeadsToThePageOfTheRule() throws Exception {
        select("STR-02");
        Workbench.waitUntil("the help is offered", () -> link("More about STR-02") != null);
        follow(link("More about STR-02"));
        IViewPart help = Workbench.page().findView("org.canvasstudio.help.view");
        assertNotNull(help);
        Workbench.page().hideView(help);
    }

    @Test
    void whatIsEditedIsShownAtOnceAndSetAsideAndTakenUpAgain() throws Exception {
        IEditorPart editor = IDE.openEditor(Workbench.page(), unserved);
        CanvasDocument document = CanvasDocuments.find(unserved.getLocation().toPath());
        Workbench.waitUntil("the canvas is checked", () -> !document.findings().all().isEmpty());
        CanvasElement hotels = (CanvasElement) document.resource().getEObject("cs-hotels");
        editor.getSite().getSelectionProvider().setSelection(new StructuredSelection(hotels));
        Workbench.page().activate(editor);
        Workbench.waitUntil("the element is explained", () -> link("Set aside") != null);
        Dialogs.Answer reason = Dialogs.write("A partner serves them", "", "OK");
        follow(link("Set aside"));
        assertTrue(reason.isGiven());
        assertEquals(1, ((Canvas) document.root()).getSuppressions().size());
        assertTrue(editor.isDirty());
        Workbench.waitUntil("it is set aside", () -> link("Take up again") != null && group("ALN-01") == null);
        follow(link("Take up again"));
        assertEquals(0, ((Canvas) document.root()).getSuppressions().size());
        Workbench.waitUntil("it is a finding again", () -> group("ALN-01") != null);
    }

    @Test
    void filesAndClientsShowTheHeaviestFinding() throws Exception {
        String id = "org.canvasstudio.ui.findings.problems";
        IDecoratorManager manager = PlatformUI.getWorkbench().getDecoratorManager();
        assertTrue(manager.getEnabled(id));
        // It is made when something is decorated for the first time.
        Workbench.waitUntil("the decorator is there", () -> {
            manager.decorateText(unserved.getName(), unserved);
            return manager.getLightweightLabelDecorator(id) != null;
        });
        for (Object decorated : new Object[] {unserved, unserved.getProject()}) {
            List<Integer> overlays = new ArrayList<>();
            IDecoration decoration = (IDecoration) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {IDecoration.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("addOverlay")) {
                            overlays.add((Integer) arguments[1]);
                        }
                        return null;
                    });
            manager.getLightweightLabelDecorator(id).decorate(decorated, decoration);
            assertEquals(List.of(IDecoration.BOTTOM_LEFT), overlays);
        }
    }

    private TreeItem select(String rule) {
        TreeItem group = group(rule);
        group.setExpanded(true);
        Event expand = new Event();
        expand.item = group;
        tree().notifyListeners(SWT.Expand, expand);
        TreeItem item = children(group(rule)).get(0);
        tree().setSelection(item);
        Event event = new Event();
        event.item = item;
        tree().notifyListeners(SWT.Selection, event);
        Workbench.page().activate(findings);
        return item;
    }

    private List<TreeItem> children(TreeItem group) {
        Event expand = new Event();
        expand.item = group;
        tree().notifyListeners(SWT.Expand, expand);
        return Arrays.asList(group.getItems());
    }

    private TreeItem group(String rule) {
        return Arrays.stream(tree().getItems()).filter(item -> item.getText().startsWith(rule)).findFirst().orElse(null);
    }

    private Tree tree() {
        return Widgets.all(window(), Tree.class).stream()
                .filter(tree -> tree.getColumnCount() > 1 && tree.getColumn(1).getText().equals("Rule")).findFirst().orElseThrow();
    }

    private Hyperlink link(String start) {
        return Widgets.all(window(), Hyperlink.class).stream().filter(link -> link.getText().startsWith(start))
                .findFirst().orElse(null);
    }

    /** A link is followed by the key Enter. */
    private static void follow(Hyperlink link) {
        Event event = new Event();
        event.character = SWT.CR;
        link.notifyListeners(SWT.KeyDown, event);
    }

    private static Composite window() {
        return Workbench.page().getWorkbenchWindow().getShell();
    }

    private static Rule rule(String id) {
        return Engines.catalogue().rule(id).orElseThrow();
    }
}
