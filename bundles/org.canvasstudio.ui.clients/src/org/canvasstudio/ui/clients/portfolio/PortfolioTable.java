package org.canvasstudio.ui.clients.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;

/** The table of the portfolio: it asks for the rows only that are seen. */
final class PortfolioTable {

    private static final String ORDER = "order";
    private static final String WIDTHS = "widths";

    /** As wide as the margins of a title and the mark of the sorting. */
    private static final String BESIDE_TITLE = "MMMM";

    private final TableViewer viewer;
    private List<PortfolioRow> rows = List.of();

    /**
     * @param memento what was kept of another table; may be {@code null}
     * @param sort    called when the title of a column is clicked
     */
    PortfolioTable(Composite parent, IMemento memento, Consumer<PortfolioColumn> sort) {
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        for (PortfolioColumn each : PortfolioColumn.values()) {
            TableViewerColumn column = new TableViewerColumn(viewer, each.alignment());
            column.getColumn().setText(each.title());
            column.getColumn().setToolTipText(NLS.bind(Messages.PortfolioTable_sort, each.title()));
            column.getColumn().setMoveable(true);
            column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort.accept(each)));
            column.setLabelProvider(labels(each));
        }
        sizeColumns(memento == null ? null : memento.getString(WIDTHS));
        orderColumns(memento == null ? null : memento.getString(ORDER));
        ViewerToolTips.show(viewer);
        viewer.setContentProvider((ILazyContentProvider) this::showRow);
        viewer.setInput(this);
    }

    TableViewer viewer() {
        return viewer;
    }

    private void showRow(int index) {
        // The table may ask for a row that a later list has no more: that list is about to be shown.
        if (index < rows.size()) {
            viewer.replace(rows.get(index), index);
        }
    }

    private static CellLabelProvider labels(PortfolioColumn column) {
        return switch (column) {
        case COMPLETENESS -> new CompletenessBars();
        case FINDINGS -> new FindingsCell();
        default -> new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return column.text((PortfolioRow) element);
            }

            @Override
            public Image getImage(Object element) {
                return image(column, (PortfolioRow) element);
            }
        };
        };
    }

    private static Image image(PortfolioColumn column, PortfolioRow row) {
        if (column == PortfolioColumn.CLIENT && row.isClient()) {
            return IndexLabels.image("Client");
        }
        return column == PortfolioColumn.CANVAS && !row.isClient() ? IndexLabels.image(row.entry()) : null;
    }

    /** Shows other rows; those that are selected stay selected if they are still there. */
    void show(List<PortfolioRow> shown) {
        Table table = viewer.getTable();
        Set<PortfolioRow> selected = new HashSet<>();
        for (int index : table.getSelectionIndices()) {
            selected.add(rows.get(index));
        }
        rows = shown;
        viewer.setItemCount(rows.size());
        viewer.refresh();
        table.deselectAll();
        if (!selected.isEmpty()) {
            List<Integer> indices = new ArrayList<>();
            for (int index = 0; index < rows.size(); index++) {
                if (selected.contains(rows.get(index))) {
                    indices.add(index);
                }
            }
            table.select(indices.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** The rows that are selected, from top to bottom. */
    List<PortfolioRow> selection() {
        return Arrays.stream(viewer.getTable().getSelectionIndices()).sorted().mapToObj(rows::get).toList();
    }

    int size() {
        return rows.size();
    }

    /** The rows as lines of text with tabs between the columns, under their titles, in the order on the screen. */
    String text(List<PortfolioRow> copied) {
        List<PortfolioColumn> columns = Arrays.stream(viewer.getTable().getColumnOrder())
                .mapToObj(index -> PortfolioColumn.values()[index]).toList();
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(PortfolioColumn::title).collect(Collectors.joining("\t")));
        for (PortfolioRow row : copied) {
            lines.add(columns.stream().map(column -> column.text(row).replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t")));
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** Marks the column by which the rows are sorted. */
    void showSorting(PortfolioColumn sorted, boolean descending) {
        Table table = viewer.getTable();
        table.setSortColumn(table.getColumn(sorted.ordinal()));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    private void sizeColumns(String widths) {
        List<Integer> kept = numbers(widths);
        GC gc = new GC(viewer.getTable());
        try {
            double character = gc.getFontMetrics().getAverageCharacterWidth();
            int beside = gc.textExtent(BESIDE_TITLE).x;
            for (PortfolioColumn column : PortfolioColumn.values()) {
                int wide = Math.max((int) (column.characters() * character), gc.textExtent(column.title()).x + beside);
                viewer.getTable().getColumn(column.ordinal()).setWidth(
                        kept.size() == PortfolioColumn.values().length ? kept.get(column.ordinal()) : wide);
            }
        } finally {
            gc.dispose();
        }
    }

    private void orderColumns(String order) {
        List<Integer> kept = numbers(order);
        // A memento of another version may know other columns.
        if (kept.stream().sorted().toList().equals(Arrays.stream(PortfolioColumn.values()).map(Enum::ordinal).toList())) {
            viewer.getTable().setColumnOrder(kept.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static List<Integer> numbers(String text) {
        try {
            return text == null ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    /** Keeps order and widths of the columns. */
    void save(IMemento memento) {
        memento.putString(ORDER, Arrays.stream(viewer.getTable().getColumnOrder()).mapToObj(String::valueOf)
                .collect(Collectors.joining(",")));
        memento.putString(WIDTHS, Arrays.stream(viewer.getTable().getColumns()).map(TableColumn::getWidth)
                .map(String::valueOf).collect(Collectors.joining(",")));
    }
}
