package org.canvasstudio.ui.clients.navigator;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.dialogs.PatternFilter;

/** Shows what has the words in its name, with all that is above and below it. */
final class NameFilter extends PatternFilter {

    NameFilter() {
        setIncludeLeadingWildcard(true);
    }

    @Override
    protected boolean isLeafMatch(Viewer viewer, Object object) {
        return wordMatches(Known.name(object));
    }

    @Override
    public boolean isElementVisible(Viewer viewer, Object object) {
        return super.isElementVisible(viewer, object) || isBelowMatch((StructuredViewer) viewer, object);
    }

    private boolean isBelowMatch(StructuredViewer viewer, Object object) {
        ITreeContentProvider content = (ITreeContentProvider) viewer.getContentProvider();
        for (Object at = content.getParent(object); at != null && at != viewer.getInput(); at = content.getParent(at)) {
            if (isLeafMatch(viewer, at)) {
                return true;
            }
        }
        return false;
    }
}
