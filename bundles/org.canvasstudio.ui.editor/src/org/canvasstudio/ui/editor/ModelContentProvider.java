package org.canvasstudio.ui.editor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;

/**
 * Gives a tree the objects below the model that is its input, and keeps the tree up to date: labels at once, and the
 * children after the command that changes them. A command may remove hundreds of links from one canvas, and looking at
 * all its children after each of them would take minutes.
 */
final class ModelContentProvider implements ITreeContentProvider, INotifyChangedListener {

    private final TreeViewer viewer;
    private final Adapted adapted;
    private final IChangeNotifier changes;
    private final Set<Object> parents = Collections.newSetFromMap(new IdentityHashMap<>());

    ModelContentProvider(TreeViewer viewer, CanvasDocument document) {
        this.viewer = viewer;
        adapted = new Adapted(document.adapterFactory());
        changes = document.adapterFactory();
        changes.addListener(this);
    }

    /** The input is the document, so that the canvas itself is the one root item. */
    @Override
    public Object[] getElements(Object input) {
        Object root = ((CanvasDocument) input).root();
        return root == null ? new Object[0] : new Object[] {root};
    }

    @Override
    public Object[] getChildren(Object parent) {
        return adapted.children(parent).toArray();
    }

    @Override
    public boolean hasChildren(Object object) {
        return adapted.hasChildren(object);
    }

    @Override
    public Object getParent(Object object) {
        Object parent = adapted.parent(object);
        return parent instanceof Resource ? null : parent;
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (viewer.getControl().isDisposed() || !(notification instanceof IViewerNotification)) {
            return;
        }
        IViewerNotification change = (IViewerNotification) notification;
        Object object = change.getElement();
        if (change.isContentRefresh()) {
            parents.add(object == null ? viewer.getInput() : object);
        }
        if (change.isLabelUpdate() && object != null) {
            viewer.update(object, null);
        }
    }

    /** Shows the children that have come and gone since the last time. */
    void showChildren() {
        Object[] changed = parents.stream().filter(object -> !isBelowChanged(object)).toArray();
        parents.clear();
        for (Object object : changed) {
            // A label that changes says so itself.
            viewer.refresh(object, false);
        }
    }

    /** Whether the refresh of an object above refreshes this one, too. */
    private boolean isBelowChanged(Object object) {
        if (object == viewer.getInput()) {
            return false;
        }
        for (Object above = getParent(object); above != null; above = getParent(above)) {
            if (parents.contains(above)) {
                return true;
            }
        }
        return parents.contains(viewer.getInput());
    }

    @Override
    public void dispose() {
        changes.removeListener(this);
    }
}
