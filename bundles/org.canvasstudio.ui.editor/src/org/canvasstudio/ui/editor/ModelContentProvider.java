package org.canvasstudio.ui.editor;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;

/** Gives a tree the objects below the model that is its input, and keeps the tree up to date. */
final class ModelContentProvider implements ITreeContentProvider, INotifyChangedListener {

    private final TreeViewer viewer;
    private final Adapted adapted;
    private final IChangeNotifier changes;

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
        if (object == null) {
            viewer.refresh();
            return;
        }
        if (change.isContentRefresh()) {
            viewer.refresh(object, change.isLabelUpdate());
        }
        if (change.isLabelUpdate()) {
            viewer.update(object, null);
        }
    }

    @Override
    public void dispose() {
        changes.removeListener(this);
    }
}
