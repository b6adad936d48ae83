package org.canvasstudio.ui.tests;

import java.lang.reflect.Constructor;
import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Drops objects on a row of a tree or anywhere else, as far as the listeners there can tell. */
final class Drop {

    private Drop() {
    }

    /**
     * Drops an object.
     *
     * @param height where in the row: 0 is its upper edge, 1 its lower one
     * @return whether the tree took it
     */
    static boolean on(TreeViewer viewer, Object dragged, Object target, double height) throws Exception {
        Tree tree = viewer.getTree();
        TreeItem item = (TreeItem) viewer.testFindItem(target);
        tree.showItem(item);
        Rectangle row = item.getBounds();
        return on(tree, item, dragged, tree.toDisplay(row.x + 1, row.y + (int) (height * (row.height - 1))));
    }

    /**
     * Drops an object, or a list of them, on a control.
     *
     * @param place on the display
     * @return whether the control took it
     */
    static boolean on(Control control, Object dragged, Point place) throws Exception {
        return on(control, null, dragged, place);
    }

    private static boolean on(Control control, Widget item, Object dragged, Point place) throws Exception {
        LocalSelectionTransfer.getTransfer()
                .setSelection(dragged instanceof List<?> many ? new StructuredSelection(many) : new StructuredSelection(dragged));
        try {
            DropTarget drop = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
            DropTargetEvent event = event(control, item, place);
            for (DropTargetListener listener : drop.getDropListeners()) {
                listener.dragEnter(event);
                event.detail = DND.DROP_MOVE;
                listener.dragOver(event);
                if (event.detail == DND.DROP_NONE) {
                    return false;
                }
                listener.dropAccept(event);
                event.data = LocalSelectionTransfer.getTransfer().getSelection();
                listener.drop(event);
            }
            return event.detail != DND.DROP_NONE;
        } finally {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    /** SWT makes such events only itself. */
    private static DropTargetEvent event(Control control, Widget item, Point place) throws Exception {
        Constructor<?> untyped = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
        untyped.setAccessible(true);
        Event inner = (Event) untyped.newInstance();
        inner.widget = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        Constructor<DropTargetEvent> typed =
                DropTargetEvent.class.getDeclaredConstructor(untyped.getDeclaringClass());
        typed.setAccessible(true);
        DropTargetEvent event = typed.newInstance(inner);
        event.item = item;
        event.x = place.x;
        event.y = place.y;
        event.detail = DND.DROP_MOVE;
        event.operations = DND.DROP_MOVE | DND.DROP_COPY;
        event.dataTypes = LocalSelectionTransfer.getTransfer().getSupportedTypes();
        event.currentDataType = event.dataTypes[0];
        return event;
    }
}
