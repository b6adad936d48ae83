package org.canvasstudio.ui.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.diagram.paint.BundleImages;
import org.canvasstudio.ui.diagram.parts.OwnColours;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.EditorPage;
import org.canvasstudio.ui.editor.NamesInPlace;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.Table.Content;
import org.canvasstudio.viewpoint.Table.Header;
import org.canvasstudio.viewpoint.Table.Style;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.forms.IManagedForm;

/**
 * A table of a canvas: what stands in the lines and in the columns, and in the cells what joins them. A double click, Enter
 * or the space bar makes or takes away what a cell shows; where that is not possible, the status line says why.
 */
final class TablePage extends EditorPage {

    private static final int LINE_WIDTH = 30;
    private static final int COLUMN_WIDTH = 22;
    /** For the icon and what is free around it, in letters. */
    private static final int BESIDE_TEXT = 6;
    /** The lines whose heads decide how wide their column is. */
    private static final int MEASURED = 100;
    /** So many columns are made while the table is not seen: GTK lays all of them out again for each one otherwise. */
    private static final int MANY_COLUMNS = 20;

    private final Representation representation;
    private final Names names = new Names();
    private ProblemBar problem;
    private Table table;
    private org.eclipse.swt.widgets.Table widget;
    private TableCursor cursor;
    private LocalResourceManager images;
    private TableLook look;
    private List<Header> shownLines = List.of();
    private List<Header> shownColumns = List.of();
    /** What the widget shows in the lines that it has asked for, by their number. */
    private final Map<Integer, Row> shownRows = new HashMap<>();
    /** Whether the table has changed since it was shown. */
    private boolean isBehind;

    /** A line with its cells. */
    private record Row(Header line, List<Optional<Content>> cells) {

        Optional<Content> cell(int column) {
            return column < cells.size() ? cells.get(column) : Optional.empty();
        }
    }

    TablePage(DocumentEditor editor, Representation representation) {
        super(editor, representation.name(), representation.label());
        this.representation = representation;
    }

    @Override
    protected void createContent(IManagedForm form) {
        Composite body = form.getForm().getBody();
        images = new LocalResourceManager(JFaceResources.getResources(), body);
        body.setBackground(null);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        problem = new ProblemBar(body, null);
        Label hint = new Label(body, SWT.WRAP);
        hint.setText(representation.about().isBlank() ? Messages.TablePage_hint
                : representation.about() + ' ' + Messages.TablePage_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
        widget = new org.eclipse.swt.widgets.Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
        widget.setHeaderVisible(true);
        widget.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(widget);
        cursor = new TableCursor(widget, SWT.NONE);
        // It has the colours of what is selected; themes would have it look like any other cell.
        OwnColours.keep(cursor);
        cursor.addListener(SWT.Selection, event -> selectionMoved());
        // Something else may have been selected in the outline meanwhile.
        cursor.addListener(SWT.FocusIn, event -> selectionMoved());
        cursor.addListener(SWT.MouseDoubleClick, event -> change());
        cursor.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ') {
                event.doit = false;
                change();
            }
        });
        look = new TableLook(widget, images);
        widget.addListener(SWT.Paint, event -> {
            if (look.followTheme()) {
                look.showHeads(shownColumns);
                shownRows.clear();
                widget.clearAll();
            }
        });
        widget.addListener(SWT.SetData, event -> {
            Row row = row(event.index);
            shownRows.put(event.index, row);
            show((TableItem) event.item, row, new Row(null, List.of()));
        });
        IPartListener2 whenSeen = new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference part) {
                if (part.getPart(false) == getEditor() && isBehind) {
                    show();
                    selectionHasChanged();
                }
            }
        };
        getSite().getPage().addPartListener(whenSeen);
        widget.addListener(SWT.Dispose, event -> {
            getSite().getPage().removePartListener(whenSeen);
            close();
        });
        addContextMenu(cursor, getSite().getSelectionProvider());
        widget.setMenu(cursor.getMenu());
    }

    private void close() {
        if (table != null) {
            table.close();
            table = null;
            isBehind = false;
        }
    }

    @Override
    protected void loaded() {
        close();
        try {
            table = Representations.openTable(representation, document());
            table.addListener(this::tableHasChanged);
            tableHasChanged();
            problem.show(null);
        } catch (RuntimeException | LinkageError e) {
            shownRows.clear();
            widget.setItemCount(0);
            problem.show(Representations.unusable(e));
        }
    }

    /** What nobody sees is shown when it is seen again. */
    private void tableHasChanged() {
        isBehind = true;
        if (getSite().getPage().isPartVisible(getEditor())) {
            show();
        }
    }

    /** Shows lines, columns and cells as they are now. */
    private void show() {
        isBehind = false;
        int line = cursor.getRow() == null ? 0 : widget.indexOf(cursor.getRow());
        int column = cursor.getRow() == null ? 1 : cursor.getColumn();
        Control focus = widget.getDisplay().getFocusControl();
        boolean getsMany = table.columns().size() >= shownColumns.size() + MANY_COLUMNS;
        widget.setVisible(!getsMany);
        widget.setRedraw(false);
        try {
            showColumns();
            shownLines = List.copyOf(table.lines());
            widget.setItemCount(shownLines.size());
            shownRows.keySet().removeIf(index -> index >= shownLines.size());
            shownRows.replaceAll((index, before) -> {
                Row row = row(index);
                show(widget.getItem(index), row, before);
                return row;
            });
        } finally {
            widget.setRedraw(true);
            widget.setVisible(true);
        }
        if (widget.getItemCount() > 0 && widget.getColumnCount() > 0) {
            cursor.setSelection(Math.min(Math.max(0, line), widget.getItemCount() - 1), Math.min(column, widget.getColumnCount() - 1));
        }
        cursor.setVisible(widget.getItemCount() > 0);
        if (getsMany && (focus == widget || focus == cursor)) {
            cursor.setFocus();
        }
        colourCursor();
    }

    private Row row(int index) {
        Header line = shownLines.get(index);
        return new Row(line, shownColumns.stream().map(column -> table.content(line, column)).toList());
    }

    private void showColumns() {
        List<Header> before = shownColumns;
        shownColumns = List.copyOf(table.columns());
        if (widget.getColumnCount() == 0) {
            new TableColumn(widget, SWT.NONE).setWidth(width(table.description().headWidth(), LINE_WIDTH,
                    table.lines().stream().limit(MEASURED).toList()));
            // Takes the place that is left, which the last column would take otherwise.
            new TableColumn(widget, SWT.NONE).setWidth(1);
        }
        for (int i = before.size(); i > shownColumns.size(); i--) {
            widget.getColumn(i).dispose();
        }
        for (int i = 0; i < shownColumns.size(); i++) {
            if (i >= before.size()) {
                TableColumn column = new TableColumn(widget, SWT.CENTER, i + 1);
                show(column, shownColumns.get(i));
                column.setWidth(width(shownColumns.get(i).width(), COLUMN_WIDTH, List.of(shownColumns.get(i))));
            } else if (!before.get(i).equals(shownColumns.get(i))) {
                show(widget.getColumn(i + 1), shownColumns.get(i));
            }
        }
        if (!shownColumns.equals(before)) {
            look.showHeads(shownColumns);
        }
    }

    private void show(TableColumn column, Header header) {
        column.setText(header.label().replace('\n', ' '));
        column.setToolTipText(header.label());
        column.setImage(icon(header.element()));
    }

    /**
     * At least what the specification says; up to twice as much where the heads need it.
     *
     * @param specified in pixels; 0 when the specification says nothing
     * @param letters   what is enough then
     */
    private int width(int specified, int letters, List<Header> heads) {
        GC gc = new GC(widget);
        try {
            int letter = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
            int least = specified > 0 ? specified : letters * letter;
            gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            int needed = 0;
            for (Header head : heads) {
                needed = Math.max(needed, gc.textExtent(indented(head)).x + BESIDE_TEXT * letter);
            }
            return Math.max(least, Math.min(needed, 2 * least));
        } finally {
            gc.dispose();
        }
    }

    private static String indented(Header head) {
        return "   ".repeat(head.depth()) + head.label().replace('\n', ' ');
    }

    private Image icon(EObject element) {
        ImageDescriptor icon = new Adapted(document().adapterFactory()).icon(element);
        return icon == null ? null : images.get(icon);
    }

    /** Shows a line where it is another one than before. */
    private void show(TableItem item, Row row, Row before) {
        Header line = row.line();
        if (!line.equals(before.line())) {
            item.setText(0, indented(line));
            item.setImage(0, icon(line.element()));
            look.show(item, 0, line.style());
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<Content> cell = row.cell(i);
            if (!cell.equals(before.cell(i))) {
                item.setText(i + 1, cell.map(Content::label).orElse(""));
                look.show(item, i + 1, cell.map(Content::style).orElse(Style.PLAIN));
            }
        }
    }

    private Optional<Header> line() {
        int index = cursor.getRow() == null || isBehind ? -1 : widget.indexOf(cursor.getRow());
        return index < 0 ? Optional.empty() : Optional.of(shownLines.get(index));
    }

    private Optional<Header> column() {
        int index = cursor.getColumn() - 1;
        return index < 0 || index >= shownColumns.size() ? Optional.empty() : Optional.of(shownColumns.get(index));
    }

    private void selectionMoved() {
        say(null);
        // A cell is selected: the line of the last click is not.
        widget.deselectAll();
        colourCursor();
        if (line().isPresent() && column().isPresent()) {
            table.refusal(line().get(), column().get()).ifPresent(this::say);
        }
        selectionHasChanged();
    }

    private void colourCursor() {
        cursor.setBackground(cursor.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        cursor.setForeground(cursor.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
    }

    private void say(String text) {
        getEditor().getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    /** Makes what joins line and column, or takes it away. */
    private void change() {
        if (line().isEmpty() || column().isEmpty()) {
            return;
        }
        Header line = line().get();
        Header column = column().get();
        Optional<String> refusal = table.refusal(line, column);
        if (refusal.isPresent()) {
            say(refusal.get());
            return;
        }
        boolean isFull = table.content(line, column).isPresent();
        Command command = table.edit(document().domain(), line, column, isFull ? "" : "x");
        if (command != null && command.canExecute()) {
            document().execute(isFull ? Messages.TablePage_unlink : Messages.TablePage_link, command);
        }
    }

    @Override
    protected void fillContextMenu(IMenuManager menu) {
        if (table == null) {
            return;
        }
        if (line().isPresent() && column().isPresent() && table.refusal(line().get(), column().get()).isEmpty()) {
            boolean isFull = table.content(line().get(), column().get()).isPresent();
            menu.add(action(isFull ? Messages.TablePage_unlinkMenu : Messages.TablePage_linkMenu, this::change));
            menu.add(new Separator());
        }
        for (Tool tool : table.creations()) {
            Action create = action(tool.label().replace("&", "&&"), () -> create(tool));
            create.setImageDescriptor(BundleImages.of(tool.icon()));
            menu.add(create);
        }
        menu.add(new Separator());
        line().ifPresent(line -> addRenaming(menu, Messages.TablePage_renameLine, line));
        column().ifPresent(column -> addRenaming(menu, Messages.TablePage_renameColumn, column));
        line().ifPresent(line -> addDeletion(menu, Messages.TablePage_deleteLine, line));
        column().ifPresent(column -> addDeletion(menu, Messages.TablePage_deleteColumn, column));
        menu.add(new Separator());
    }

    private void addRenaming(IMenuManager menu, String text, Header header) {
        if (names.canRename(header.element())) {
            String name = header.label().replace('\n', ' ');
            menu.add(action(NLS.bind(text, name.replace("&", "&&")), () -> names.rename(header.element())));
        }
    }

    private void addDeletion(IMenuManager menu, String text, Header header) {
        if (table.deleteRefusal(header).isEmpty()) {
            String name = header.label().replace('\n', ' ');
            menu.add(action(NLS.bind(text, name.replace("&", "&&")), () -> document()
                    .execute(NLS.bind(Messages.TablePage_delete, name), table.delete(document().domain(), header))));
        }
    }

    private static Action action(String text, Runnable run) {
        return new Action(text, IAction.AS_PUSH_BUTTON) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    /** Makes a line or a column, goes there and opens the field for its name. */
    private void create(Tool tool) {
        Set<EObject> lines = elements(shownLines);
        Set<EObject> columns = elements(shownColumns);
        document().execute(tool.label(), table.create(document().domain(), tool));
        EObject made = null;
        for (int i = 0; i < shownLines.size(); i++) {
            if (!lines.contains(shownLines.get(i).element())) {
                cursor.setSelection(i, 0);
                made = shownLines.get(i).element();
            }
        }
        for (int i = 0; i < shownColumns.size() && widget.getItemCount() > 0; i++) {
            if (!columns.contains(shownColumns.get(i).element())) {
                cursor.setSelection(cursor.getRow(), i + 1);
                widget.showColumn(widget.getColumn(i + 1));
            }
            if (!columns.contains(shownColumns.get(i).element())) {
                made = shownColumns.get(i).element();
            }
        }
        selectionMoved();
        if (made != null) {
            names.rename(made);
        }
    }

    private static Set<EObject> elements(List<Header> headers) {
        return headers.stream().map(Header::element).collect(Collectors.toSet());
    }

    @Override
    protected NamesInPlace tree() {
        return names;
    }

    /** The names at the heads of lines and columns. */
    private final class Names implements NamesInPlace {

        @Override
        public boolean canRename(EObject object) {
            return table != null && ModelCommands.nameFeature(object) != null && Stream.of(shownLines, shownColumns)
                    .flatMap(List::stream).anyMatch(header -> header.element() == object);
        }

        @Override
        public void rename(EObject object) {
            Rectangle place = canRename(object) ? place(object) : null;
            if (place != null) {
                Object name = object.eGet(ModelCommands.nameFeature(object));
                new HeaderField(widget, place, name == null ? "" : name.toString(), text -> document().execute(
                        Messages.TablePage_rename, ModelCommands.rename(document().domain(), object, text)), cursor::setFocus);
            }
        }

        @Override
        public void selectAll() {
            // One cell is selected at a time.
        }

        /** The head of a line or a column, beside the table; {@code null} for none. */
        private Rectangle place(EObject object) {
            for (int i = 0; i < shownLines.size(); i++) {
                if (shownLines.get(i).element() == object) {
                    return widget.getDisplay().map(widget, widget.getParent(), widget.getItem(i).getBounds(0));
                }
            }
            int x = widget.getLocation().x + widget.getBorderWidth() - widget.getHorizontalBar().getSelection();
            for (int i = 0; i <= shownColumns.size() && i < widget.getColumnCount(); i++) {
                int width = widget.getColumn(i).getWidth();
                if (i > 0 && shownColumns.get(i - 1).element() == object) {
                    return new Rectangle(x, widget.getLocation().y + widget.getBorderWidth(), width, widget.getHeaderHeight());
                }
                x += width;
            }
            return null;
        }
    }

    /** In a cell that is what it shows, at the head of a line what the line shows. */
    @Override
    protected Command deletion(List<EObject> objects) {
        if (table == null || line().isEmpty()) {
            return null;
        }
        Header line = line().get();
        if (column().isPresent()) {
            boolean isLinked = table.content(line, column().get()).isPresent() && table.refusal(line, column().get()).isEmpty();
            return isLinked ? table.edit(document().domain(), line, column().get(), "") : UnexecutableCommand.INSTANCE;
        }
        return table.deleteRefusal(line).isEmpty() ? table.delete(document().domain(), line) : UnexecutableCommand.INSTANCE;
    }

    @Override
    protected ISelection selection() {
        if (table == null || line().isEmpty()) {
            return super.selection();
        }
        EObject selected = column().isEmpty() ? line().get().element()
                : table.content(line().get(), column().get()).map(Content::element).orElse(line().get().element());
        return new StructuredSelection(selected);
    }

    @Override
    public boolean selectReveal(Object object) {
        if (!isCreated() || table == null) {
            return false;
        }
        if (isBehind) {
            show();
        }
        for (int i = 0; i < shownLines.size(); i++) {
            if (shownLines.get(i).element() == object) {
                cursor.setSelection(i, 0);
                widget.showItem(widget.getItem(i));
                selectionMoved();
                return true;
            }
        }
        return false;
    }

    @Override
    public void setFocus() {
        if (cursor != null && !cursor.isDisposed()) {
            cursor.setFocus();
        }
    }
}
