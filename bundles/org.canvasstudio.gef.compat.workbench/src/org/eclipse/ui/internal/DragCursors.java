package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** What GEF 3.2 asks of a class that has left the platform: the pointer while a palette is dragged to a side. */
public final class DragCursors {

    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    private DragCursors() {
    }

    /**
     * The system's pointer for a place; the system frees it.
     *
     * @param place 1 for the left side, 2 for the right one, 0 for none
     */
    public static Cursor getCursor(int place) {
        return Display.getCurrent().getSystemCursor(switch (place) {
            case LEFT -> SWT.CURSOR_SIZEW;
            case RIGHT -> SWT.CURSOR_SIZEE;
            default -> SWT.CURSOR_NO;
        });
    }
}
