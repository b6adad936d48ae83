package org.canvasstudio.ui;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.widgets.Event;

/**
 * The tooltips that a viewer's label provider gives. Those of the platform move the focus to the viewer when they go,
 * also from a dialog that was opened by key while the pointer rested on the viewer: Tab, Enter and Escape would not
 * reach that dialog any more.
 */
public final class ViewerToolTips extends ColumnViewerToolTipSupport {

    private ViewerToolTips(ColumnViewer viewer) {
        super(viewer, ToolTip.NO_RECREATE, false);
    }

    /** Shows the tooltips of the viewer's label provider. */
    public static void show(ColumnViewer viewer) {
        new ViewerToolTips(viewer);
    }

    @Override
    protected void afterHideToolTip(Event event) {
        // Without an event the focus stays where it is.
        super.afterHideToolTip(null);
    }
}
