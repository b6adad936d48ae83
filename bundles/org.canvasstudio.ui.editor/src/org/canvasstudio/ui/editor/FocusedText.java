package org.canvasstudio.ui.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/** The field that has the focus: while there is one, the Edit menu and its keys are about its text. */
final class FocusedText {

    private FocusedText() {
    }

    private static Control control() {
        Control focus = Display.getCurrent().getFocusControl();
        boolean isText = focus instanceof Text || focus instanceof StyledText
                || focus instanceof Combo && (focus.getStyle() & SWT.READ_ONLY) == 0;
        return isText ? focus : null;
    }

    static boolean exists() {
        return control() != null;
    }

    static void cut() {
        Control control = control();
        if (control instanceof Text) {
            ((Text) control).cut();
        } else if (control instanceof StyledText) {
            ((StyledText) control).cut();
        } else {
            ((Combo) control).cut();
        }
    }

    static void copy() {
        Control control = control();
        if (control instanceof Text) {
            ((Text) control).copy();
        } else if (control instanceof StyledText) {
            ((StyledText) control).copy();
        } else {
            ((Combo) control).copy();
        }
    }

    static void paste() {
        Control control = control();
        if (control instanceof Text) {
            ((Text) control).paste();
        } else if (control instanceof StyledText) {
            ((StyledText) control).paste();
        } else {
            ((Combo) control).paste();
        }
    }

    /** Deletes what is marked. */
    static void delete() {
        Control control = control();
        if (control instanceof Text) {
            ((Text) control).insert("");
        } else if (control instanceof StyledText) {
            ((StyledText) control).insert("");
        }
    }

    static void selectAll() {
        Control control = control();
        if (control instanceof Text) {
            ((Text) control).selectAll();
        } else if (control instanceof StyledText) {
            ((StyledText) control).selectAll();
        } else {
            Combo combo = (Combo) control;
            combo.setSelection(new Point(0, combo.getText().length()));
        }
    }

    /** Runs something whenever a control within the parent gets the focus. */
    static void watch(Control parent, Runnable changed) {
        Listener listener = event -> {
            for (Control at = event.widget instanceof Control ? (Control) event.widget : null; at != null; at = at.getParent()) {
                if (at == parent) {
                    changed.run();
                    return;
                }
            }
        };
        Display display = parent.getDisplay();
        display.addFilter(SWT.FocusIn, listener);
        parent.addDisposeListener(event -> display.removeFilter(SWT.FocusIn, listener));
    }
}
