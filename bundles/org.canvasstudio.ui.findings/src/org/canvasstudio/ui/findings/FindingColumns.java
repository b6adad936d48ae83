package org.canvasstudio.ui.findings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMemento;

/** The columns in the tree of the Findings view. Their widths, their order and the one to sort by are remembered. */
final class FindingColumns {

    private static final String WIDTH = "width";
    private static final String ORDER = "order";
    private static final String SORTED = "sorted";
    private static final String DESCENDING = "descending";

    private final TreeViewer viewer;

    /** @param memento what was saved; {@code null} for nothing */
    FindingColumns(TreeViewer viewer, TreeColumnLayout layout, IMemento memento) {
        this.viewer = viewer;
        PixelConverter pixels = new PixelConverter(viewer.getTree());
        boolean known = memento != null
                && Arrays.stream(FindingColumn.values()).allMatch(each -> memento.getInteger(WIDTH + each) != null);
        for (FindingColumn each : FindingColumn.values()) {
            TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEAD);
            column.getColumn().setText(each.title());
            column.getColumn().setMoveable(true);
            column.setLabelProvider(new FindingLabels(each));
            // In a view as wide as it was the widths are what they were; in another they are in proportion.
            layout.setColumnData(column.getColumn(), new ColumnWeightData(
                    known ? memento.getInteger(WIDTH + each) : each.weight(),
                    pixels.convertWidthInCharsToPixels(each.characters())));
            column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                    sort(each, tree().getSortColumn() == column.getColumn() && tree().getSortDirection() == SWT.UP)));
        }
        if (memento != null) {
            restore(memento);
        }
    }

    private void restore(IMemento memento) {
        List<String> names = Arrays.stream(FindingColumn.values()).map(FindingColumn::name).toList();
        String order = memento.getString(ORDER);
        if (order != null) {
            List<String> ordered = List.of(order.split(" "));
            if (ordered.size() == names.size() && ordered.containsAll(names)) {
                tree().setColumnOrder(ordered.stream().mapToInt(names::indexOf).toArray());
            }
        }
        int sorted = names.indexOf(memento.getString(SORTED));
        if (sorted >= 0) {
            sort(FindingColumn.values()[sorted], Boolean.TRUE.equals(memento.getBoolean(DESCENDING)));
        }
    }

    void save(IMemento memento) {
        FindingColumn[] columns = FindingColumn.values();
        if (Arrays.stream(tree().getColumns()).anyMatch(column -> column.getWidth() == 0)) {
            // The view was never shown.
            return;
        }
        for (FindingColumn each : columns) {
            memento.putInteger(WIDTH + each, tree().getColumn(each.ordinal()).getWidth());
        }
        memento.putString(ORDER, IntStream.of(tree().getColumnOrder()).mapToObj(index -> columns[index].name())
                .collect(Collectors.joining(" ")));
        TreeColumn sorted = tree().getSortColumn();
        if (sorted != null) {
            memento.putString(SORTED, columns[tree().indexOf(sorted)].name());
            memento.putBoolean(DESCENDING, tree().getSortDirection() == SWT.DOWN);
        }
    }

    private void sort(FindingColumn by, boolean descending) {
        tree().setSortColumn(tree().getColumn(by.ordinal()));
        tree().setSortDirection(descending ? SWT.DOWN : SWT.UP);
        viewer.setComparator(new FindingComparator(by, descending));
    }

    private Tree tree() {
        return viewer.getTree();
    }
}
