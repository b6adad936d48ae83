package org.canvasstudio.ui.findings;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.dialogs.PatternFilter;

/** Finds the words of the filter field in any column. */
final class FindingFilter extends PatternFilter {

    @Override
    protected boolean isLeafMatch(Viewer viewer, Object element) {
        if (!(element instanceof FindingItem)) {
            return wordMatches(((FindingGroup) element).title());
        }
        for (FindingColumn column : FindingColumn.values()) {
            if (wordMatches(column.text((FindingItem) element))) {
                return true;
            }
        }
        return false;
    }
}
