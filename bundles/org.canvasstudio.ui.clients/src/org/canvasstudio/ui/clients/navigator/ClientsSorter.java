package org.canvasstudio.ui.clients.navigator;

import java.text.Collator;

import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/**
 * Orders clients and canvases by their names as the language of the system orders words; the client's own file comes
 * first. Blocks and elements keep the order of the board and of the canvas.
 */
public class ClientsSorter extends ViewerComparator {

    public ClientsSorter() {
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
}
