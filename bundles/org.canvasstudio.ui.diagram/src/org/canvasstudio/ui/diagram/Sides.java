package org.canvasstudio.ui.diagram;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Sash;

/**
 * Two sides: the left one is as wide as what is in it needs, or as the user wants it, and keeps its width when the window
 * gets another one. It can be put away.
 */
final class Sides {

    private final Composite control;
    private final Composite left;
    private final Composite right;
    private final Sash sash;
    private int chosen;
    private boolean isOpen = true;

    Sides(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FormLayout());
        left = new Composite(control, SWT.NONE);
        left.setLayout(new FillLayout());
        sash = new Sash(control, SWT.VERTICAL | SWT.SMOOTH);
        right = new Composite(control, SWT.NONE);
        right.setLayout(new FillLayout());
        sash.addListener(SWT.Selection, event -> {
            chosen = Math.max(1, event.x);
            leftHasChanged();
        });
        control.addListener(SWT.Resize, event -> leftHasChanged());
        left.setLayoutData(data(new FormAttachment(0), new FormAttachment(sash)));
        right.setLayoutData(data(new FormAttachment(sash), new FormAttachment(100)));
    }

    private static FormData data(FormAttachment from, FormAttachment to) {
        FormData data = new FormData();
        data.left = from;
        data.right = to;
        data.top = new FormAttachment(0);
        data.bottom = new FormAttachment(100);
        return data;
    }

    Composite control() {
        return control;
    }

    Composite left() {
        return left;
    }

    Composite right() {
        return right;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** Shows the left side or puts it away. */
    void open(boolean wanted) {
        isOpen = wanted;
        left.setVisible(wanted);
        sash.setVisible(wanted);
        leftHasChanged();
    }

    /** Some systems know how wide a tree is to be only after it has been painted. */
    void measureWhenPainted(Control child) {
        child.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                child.removeListener(SWT.Paint, this);
                child.getDisplay().asyncExec(() -> {
                    if (!control.isDisposed()) {
                        leftHasChanged();
                    }
                });
            }
        });
    }

    /** What is on the left side may need another width now. It takes half of the place at most. */
    void leftHasChanged() {
        Rectangle area = control.getClientArea();
        int wanted = chosen > 0 ? chosen : left.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        FormData data = data(new FormAttachment(0, !isOpen ? 0 : area.width == 0 ? wanted : Math.min(wanted, area.width / 2)), null);
        data.width = isOpen ? sash.computeSize(SWT.DEFAULT, SWT.DEFAULT).x : 0;
        sash.setLayoutData(data);
        control.layout();
    }
}
