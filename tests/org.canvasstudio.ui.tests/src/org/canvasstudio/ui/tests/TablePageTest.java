package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.canvasstudio.ui.diagram.TableEditor;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table.Header;
import org.canvasstudio.viewpoint.Table.Style;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cross table of a canvas, opened as one does it from the Clients view. */
class TablePageTest {

    private ClientProject client;
    private TableEditor editor;
    private Table table;
    private TableCursor cursor;

    @BeforeEach
    void openTable() throws Exception {
        client = new ClientProject("Client");
        client.canvas();
        ClientsView clients = (ClientsView) Workbench.page().showView(ClientsView.ID);
        clients.selectReveal(new StructuredSelection(client.file()));
        Workbench.settle();
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class)
                .getCommand("org.canvasstudio.ui.diagram.open");
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand
                .generateCommand(command, Map.of("org.canvasstudio.ui.diagram.open.name", "PropositionsSegments")), null);
        Workbench.settle();
        editor = (TableEditor) Workbench.page().getActiveEditor();
        table = Widgets.all(editor.getActivePageInstance().getManagedForm().getForm(), Table.class).get(0);
        cursor = Widgets.all(table, TableCursor.class).get(0);
    }

    @AfterEach
    void removeClient() throws Exception {
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        client.delete();
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    private void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (char) key;
        cursor.notifyListeners(SWT.KeyDown, event);
        Workbench.settle();
    }

    private MenuItem entry(String text) {
        Menu menu = cursor.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        Workbench.settle();
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").startsWith(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    private void choose(String text) {
        entry(text).notifyListeners(SWT.Selection, new Event());
        DiagramFixture.hide(cursor.getMenu());
    }

    private void goTo(int line, int column) {
        cursor.setSelection(line, column);
        cursor.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    @Test
    void aCellIsSelectedAndNoLineBesideIt() {
        table.setSelection(0);
        goTo(0, 1);
        assertEquals(0, table.getSelectionCount());
        assertTrue(cursor.getRow() == table.getItem(0));
    }

    @Test
    void deletedIsWhatTheOutlineShowsAsSelected() throws Exception {
        Workbench.page().showView(IPageLayout.ID_OUTLINE);
        Workbench.settle();
        IContentOutlinePage outline = editor.getAdapter(IContentOutlinePage.class);
        IAction delete = (IAction) editor.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId());
        int links = canvas().getLinks().size();
        CanvasElement segment = BlockKind.CUSTOMER_SEGMENTS.in(canvas()).getItems().get(0);
        CanvasElement proposition = BlockKind.VALUE_PROPOSITIONS.in(canvas()).getItems().get(0);
        CanvasElement unseen = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), BlockKind.COSTS, "Rent");
        editor.document().execute("Add", AddCommand.create(editor.document().domain(), BlockKind.COSTS.in(canvas()), null, unseen));
        Workbench.settle();
        for (CanvasElement each : List.of(segment, proposition, unseen)) {
            goTo(0, 1);
            outline.setSelection(new StructuredSelection(each));
            Workbench.settle();
            assertEquals(List.of(each), ((IStructuredSelection) outline.getSelection()).toList());
            delete.run();
            Workbench.settle();
            assertEquals(null, each.eResource(), each.getName());
            editor.document().commands().undo();
            Workbench.settle();
        }
        outline.setSelection(new StructuredSelection(unseen));
        cursor.notifyListeners(SWT.FocusIn, new Event());
        Workbench.settle();
        delete.run();
        Workbench.settle();
        assertEquals(editor.document().resource(), unseen.eResource(), "the cell was selected again");
        assertEquals(links - 1, canvas().getLinks().size());
    }

    /** They are made while the table is not seen, which must not take the keyboard away from it. */
    @Test
    void theKeyboardStaysInTheTableWhenManyColumnsAreMade() {
        goTo(0, 1);
        cursor.setFocus();
        Workbench.settle();
        assertTrue(cursor.isFocusControl());
        int columns = table.getColumnCount();
        Canvas shelf = Canvases.create(CanvasKind.ORGANISATION, "Shelf");
        List<CanvasElement> segments = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> Canvases.add(shelf, BlockKind.CUSTOMER_SEGMENTS, "Neighbours " + i)).toList();
        editor.document().execute("Add",
                AddCommand.create(editor.document().domain(), BlockKind.CUSTOMER_SEGMENTS.in(canvas()), null, segments));
        Workbench.settle();
        assertEquals(columns + 60, table.getColumnCount());
        assertEquals("Neighbours 60", table.getColumn(columns + 58).getText());
        assertTrue(table.isVisible());
        assertEquals(cursor, table.getDisplay().getFocusControl());
        assertEquals(1, cursor.getColumn());
        editor.document().commands().undo();
        Workbench.settle();
        assertEquals(columns, table.getColumnCount());
    }

    @Test
    void enterMakesALinkAndTakesItAway() {
        int links = canvas().getLinks().size();
        String before = table.getItem(0).getText(1);
        goTo(0, 1);
        press(SWT.CR);
        assertNotEquals(before.isEmpty(), table.getItem(0).getText(1).isEmpty());
        assertEquals(before.isEmpty() ? links + 1 : links - 1, canvas().getLinks().size());
        editor.document().commands().undo();
        Workbench.settle();
        assertEquals(before, table.getItem(0).getText(1));
        assertEquals(links, canvas().getLinks().size());
        assertFalse(editor.isDirty());
    }

    @Test
    void whatIsChangedElsewhereIsShownWhenTheTableIsSeenAgain() throws Exception {
        int lines = table.getItemCount();
        String name = table.getItem(0).getText(0).strip();
        DocumentEditor other = Workbench.open(client.file());
        CanvasElement proposition = BlockKind.VALUE_PROPOSITIONS.in(canvas()).getItems().stream()
                .filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
        List<Integer> shown = new ArrayList<>();
        table.addListener(SWT.SetData, event -> shown.add(event.index));
        other.document().execute("Delete", DeleteCommand.create(other.getEditingDomain(), proposition));
        Workbench.settle();
        assertEquals(List.of(), shown);
        assertEquals(lines, table.getItemCount());
        Workbench.page().activate(editor);
        Workbench.settle();
        assertEquals(lines - 1, table.getItemCount());
        other.document().commands().undo();
        Workbench.settle();
        assertEquals(lines, table.getItemCount());
        assertEquals(name, table.getItem(0).getText(0).strip());
        goTo(0, 1);
        assertFalse(table.getItem(0).getText(1).isEmpty());
    }

    @Test
    void itLooksAsTheSpecificationSaysInLightAndDark() {
        Registry registry = CanvasDesign.registry();
        TableDescription description = (TableDescription) registry.specification().representation("PropositionsSegments").orElseThrow();
        try (org.canvasstudio.viewpoint.Table specified = org.canvasstudio.viewpoint.Table.open(registry, description, canvas())) {
            Header line = specified.lines().get(0);
            Header column = specified.columns().get(0);
            Style cell = specified.content(line, column).orElseThrow().style();
            assertEquals(List.of(description.headWidth(), column.width()),
                    List.of(table.getColumn(0).getWidth(), table.getColumn(1).getWidth()));
            assertLooks(Theme.LIGHT, 0, line.style());
            assertLooks(Theme.LIGHT, 1, cell);
            assertTrue(cell.hasGround() && cell.isBold());
            assertNotEquals(0, table.getItem(0).getFont(1).getFontData()[0].getStyle() & SWT.BOLD);
            assertEquals(Theme.LIGHT.text(column.style().foreground(), number(table.getHeaderBackground())),
                    number(table.getHeaderForeground()));

            table.setBackground(new Color(0x1B, 0x1D, 0x21));
            table.notifyListeners(SWT.Paint, new Event());
            assertLooks(Theme.DARK, 0, line.style());
            assertLooks(Theme.DARK, 1, cell);
        }
    }

    private void assertLooks(Theme theme, int column, Style style) {
        int ground = theme.surface(style.background(), 1);
        table.getItem(0).getText(column);
        assertEquals(ground, number(table.getItem(0).getBackground(column)));
        assertEquals(theme.text(style.foreground(), ground), number(table.getItem(0).getForeground(column)));
    }

    private static int number(Color colour) {
        return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
    }

    @Test
    void theSelectionOfAFullCellIsItsLink() {
        for (int i = 0; i < table.getItemCount(); i++) {
            TableItem line = table.getItem(i);
            for (int j = 1; j < table.getColumnCount() - 1; j++) {
                if (!line.getText(j).isEmpty()) {
                    goTo(i, j);
                    assertTrue(((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection())
                            .getFirstElement() instanceof Link);
                    return;
                }
            }
        }
        throw new AssertionError("The canvas has no link that the table shows");
    }

    private Text field() {
        return Widgets.all(table.getParent(), Text.class).stream().filter(text -> text.getParent() == table.getParent())
                .findFirst().orElseThrow();
    }

    private void name(String text) {
        Text field = field();
        assertEquals(field.getText(), field.getSelectionText());
        field.setText(text);
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        field.notifyListeners(SWT.Traverse, event);
        Workbench.settle();
        assertTrue(field.isDisposed());
    }

    @Test
    void newLinesAndColumnsAreNamedAtTheirHeads() {
        int lines = table.getItemCount();
        int columns = table.getColumnCount();
        goTo(0, 1);
        choose("Value proposition");
        name("Beans on demand");
        assertEquals("Beans on demand", table.getItem(lines).getText(0).strip());
        choose("Customer segment");
        name("Night owls");
        assertEquals("Night owls", table.getColumn(columns - 1).getText());
        goTo(lines, 0);
        choose("Rename Line");
        Text field = field();
        assertEquals("Beans on demand", field.getText());
        field.setText("Something else");
        Event event = new Event();
        event.detail = SWT.TRAVERSE_ESCAPE;
        field.notifyListeners(SWT.Traverse, event);
        Workbench.settle();
        assertEquals("Beans on demand", table.getItem(lines).getText(0).strip());
        while (editor.document().commands().canUndo()) {
            editor.document().commands().undo();
        }
        Workbench.settle();
        assertFalse(editor.isDirty());
        assertEquals(List.of(lines, columns), List.of(table.getItemCount(), table.getColumnCount()));
    }

    @Test
    void linesAndColumnsAreMadeAndDeletedInTheContextMenu() {
        int lines = table.getItemCount();
        int columns = table.getColumnCount();
        goTo(0, 1);
        choose("Value proposition");
        assertEquals(lines + 1, table.getItemCount());
        assertTrue(cursor.getRow() == table.getItem(lines));
        choose("Customer segment");
        assertEquals(columns + 1, table.getColumnCount());
        choose("Delete Column");
        assertEquals(columns, table.getColumnCount());
        goTo(lines, 1);
        choose("Delete Line");
        assertEquals(lines, table.getItemCount());
        while (editor.document().commands().canUndo()) {
            editor.document().commands().undo();
        }
        Workbench.settle();
        assertEquals(List.of(lines, columns), List.of(table.getItemCount(), table.getColumnCount()));
    }
}
