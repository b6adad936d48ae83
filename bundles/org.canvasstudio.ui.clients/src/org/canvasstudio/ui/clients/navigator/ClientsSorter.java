package org.canvasstudio.ui.clients.navigator;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/**
 * Orders clients and canvases by their names as the language of the system orders words; the client's own file comes
 * first. Blocks and elements keep the order of the board and of the canvas.
 */
final class ClientsSorter extends ViewerComparator {

    /** What says where an object stands, found out once for each and not for each comparison. */
    private record Place(Object object, int category, CollationKey name) {
    }

    ClientsSorter() {
        super(Collator.getInstance());
    }

    @Override
    public int category(Object object) {
        if (Known.isClient(object) || Known.isClientFile(object)) {
            return 0;
        }
        if (Known.isCanvasFile(object)) {
            return 1;
        }
        return object instanceof IContainer ? 2 : 3;
    }

    @Override
    public int compare(Viewer viewer, Object one, Object other) {
        if (one instanceof CanvasNode || other instanceof CanvasNode) {
            return 0;
        }
        int order = category(one) - category(other);
        return order != 0 ? order : getComparator().compare(Known.name(one), Known.name(other));
    }

    @Override
    public void sort(Viewer viewer, Object[] objects) {
        if (Arrays.stream(objects).anyMatch(CanvasNode.class::isInstance)) {
            return;
        }
        Collator collator = (Collator) getComparator();
        Object[] sorted = Arrays.stream(objects)
                .map(object -> new Place(object, category(object), collator.getCollationKey(Known.name(object))))
                .sorted(Comparator.comparingInt(Place::category).thenComparing(Place::name)).map(Place::object).toArray();
        System.arraycopy(sorted, 0, objects, 0, objects.length);
    }
}
