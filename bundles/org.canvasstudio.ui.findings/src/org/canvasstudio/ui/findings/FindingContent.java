package org.canvasstudio.ui.findings;

import java.util.Collection;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Groups and the findings in them, or findings alone. */
final class FindingContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((Collection<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof FindingGroup ? ((FindingGroup) parent).items().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof FindingGroup;
    }
}
