package org.canvasstudio.ui.findings;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Sorts findings by a column; groups keep their order. */
final class FindingComparator extends ViewerComparator {

    private final FindingColumn column;
    private final boolean descending;

    FindingComparator(FindingColumn column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    @Override
    public int compare(Viewer viewer, Object one, Object other) {
        if (!(one instanceof FindingItem) || !(other instanceof FindingItem)) {
            return 0;
        }
        int order = column == FindingColumn.SEVERITY
                ? ((FindingItem) one).severity().compareTo(((FindingItem) other).severity())
                : getComparator().compare(column.text((FindingItem) one), column.text((FindingItem) other));
        return descending ? -order : order;
    }
}
