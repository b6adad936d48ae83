package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.portfolio.PortfolioView;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of all clients and canvases. */
class PortfolioViewTest {

    private static final int CLIENT = 0;
    private static final int CANVAS = 1;
    private static final int KIND = 2;
    private static final int COMPLETENESS = 5;
    private static final int FINDINGS = 6;
    private static final int QUESTIONS = 7;

    private final List<ClientProject> clients = new ArrayList<>();
    private IFile canvas;
    private IViewPart view;
    private Table table;
    private Text filter;

    @BeforeEach
    void openView() throws Exception {
        clients.add(new ClientProject("Roasters"));
        canvas = clients.get(0).canvas();
        clients.add(new ClientProject("Ärzte"));
        clients.get(1).file("broken.canvas", "<canvas");
        show();
        filter.setText("");
        sortByClient();
        waitForRows(4);
    }

    /** The view remembers how it was sorted when it was last closed. */
    private void sortByClient() {
        do {
            table.getColumn(CLIENT).notifyListeners(SWT.Selection, new Event());
        } while (table.getSortDirection() != SWT.UP);
    }

    private void show() throws Exception {
        view = Workbench.page().showView(PortfolioView.ID);
        table = ((TableViewer) view.getSite().getSelectionProvider()).getTable();
        filter = (Text) Arrays.stream(table.getParent().getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
    }

    private void waitForRows(int count) throws Exception {
        Workbench.waitUntil(count + " rows", () -> table.getItemCount() == count && Portfolio.index().isUpToDate());
    }

    @AfterEach
    void closeView() throws Exception {
        Workbench.page().closeAllEditors(false);
        Workbench.page().hideView(view);
        for (ClientProject client : clients) {
            client.delete();
        }
        Workbench.waitUntil("the index is empty", () -> Portfolio.index().isUpToDate());
    }

    private List<String> column(int column) {
        return Arrays.stream(table.getItems()).map(item -> item.getText(column)).toList();
    }

    private void select(int row) {
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
    }

    @Test
    void clientsStandBeforeTheirCanvases() {
        assertEquals(List.of("Ärzte", "Ärzte", "Roasters", "Roasters"), column(CLIENT));
        assertEquals(List.of("no canvas", "broken.canvas", "1 canvas", "Roastery"), column(CANVAS));
        assertEquals(List.of("Client", "Cannot be read", "Client", "Organisation"), column(KIND));
        assertTrue(column(COMPLETENESS).get(3).startsWith("CS "), column(COMPLETENESS).get(3));
        assertTrue(column(FINDINGS).get(3).startsWith("Errors: "), column(FINDINGS).get(3));
        assertTrue(Integer.parseInt(column(QUESTIONS).get(3)) > 0);
    }

    @Test
    void theFilterKeepsTheRowsThatHaveAllWords() throws Exception {
        filter.setText("ROAST organ");
        waitForRows(1);
        assertEquals("Roastery", table.getItem(0).getText(CANVAS));
        filter.setText("nothing of this");
        waitForRows(0);
        filter.setText("");
        waitForRows(4);
    }

    @Test
    void aClickOnATitleSortsAndAnotherTurnsItRound() throws Exception {
        table.getColumn(CANVAS).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("sorted", () -> column(CANVAS).equals(List.of("1 canvas", "broken.canvas", "no canvas", "Roastery")));
        table.getColumn(CANVAS).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("turned round", () -> column(CANVAS).equals(List.of("Roastery", "no canvas", "broken.canvas", "1 canvas")));
        assertEquals(SWT.DOWN, table.getSortDirection());
        assertEquals(table.getColumn(CANVAS), table.getSortColumn());
        table.getColumn(QUESTIONS).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the most questions first", () -> !column(QUESTIONS).get(0).isEmpty());
    }

    @Test
    void enterOpensTheCanvas() throws Exception {
        select(3);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.waitUntil("an editor is open", () -> Workbench.page().getActiveEditor() != null);
        IEditorPart editor = Workbench.page().getActiveEditor();
        assertEquals(new FileEditorInput(canvas), editor.getEditorInput());
    }

    @Test
    void whatIsSelectedIsTheFileOrTheClientForOtherViews() {
        select(3);
        IStructuredSelection selection = (IStructuredSelection) view.getSite().getSelectionProvider().getSelection();
        assertEquals(canvas, Adapters.adapt(selection.getFirstElement(), IResource.class));
        assertEquals(canvas, Adapters.adapt(selection.getFirstElement(), IFile.class));
        select(2);
        selection = (IStructuredSelection) view.getSite().getSelectionProvider().getSelection();
        assertEquals(canvas.getProject(), Adapters.adapt(selection.getFirstElement(), IProject.class));
    }

    @Test
    void aSelectedRowStaysSelectedWhenOthersCome() throws Exception {
        select(3);
        clients.add(new ClientProject("Bakers"));
        clients.get(2).file("plan.canvas", "<canvas");
        waitForRows(6);
        assertEquals(1, table.getSelectionCount());
        assertEquals("Roastery", table.getSelection()[0].getText(CANVAS));
    }

    @Test
    void rowsAreCopiedAsText() {
        table.setFocus();
        table.notifyListeners(SWT.FocusIn, new Event());
        table.setSelection(new int[] {2, 3});
        view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
        Clipboard clipboard = new Clipboard(table.getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        List<String> lines = text.lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("Client\tCanvas\tKind\t"), lines.get(0));
        assertTrue(lines.get(2).startsWith("Roasters\tRoastery\tOrganisation\t"), lines.get(2));
    }

    @Test
    void theViewComesBackAsItWasClosed() throws Exception {
        table.getColumn(QUESTIONS).notifyListeners(SWT.Selection, new Event());
        filter.setText("roast");
        waitForRows(2);
        Workbench.page().hideView(view);
        show();
        waitForRows(2);
        assertEquals("roast", filter.getText());
        assertEquals(table.getColumn(QUESTIONS), table.getSortColumn());
        assertEquals(SWT.DOWN, table.getSortDirection());
    }

    @Test
    void columnsSortingAndFilterAreKept() {
        table.setColumnOrder(new int[] {1, 0, 2, 3, 4, 5, 6, 8, 7});
        table.getColumn(CLIENT).setWidth(123);
        filter.setText("roast");
        table.getColumn(FINDINGS).notifyListeners(SWT.Selection, new Event());
        XMLMemento kept = XMLMemento.createWriteRoot("view");
        ((PortfolioView) view).saveState(kept);
        assertEquals("roast", kept.getString("filter"));
        assertEquals("FINDINGS", kept.getString("sorted"));
        assertTrue(kept.getBoolean("descending"));
        assertEquals("1,0,2,3,4,5,6,8,7", kept.getString("order"));
        assertTrue(kept.getString("widths").startsWith("123,"));
    }

    @Test
    void theViewBelongsToThePerspective() {
        IWorkbenchPage page = Workbench.page();
        IViewReference reference = page.findViewReference(PortfolioView.ID);
        assertFalse(reference == null);
        assertEquals("Portfolio", reference.getPartName());
    }
}
