package org.canvasstudio.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Finds the widgets of a form as a user does, by their labels, and uses them. */
final class Widgets {

    private Widgets() {
    }

    /** All widgets of a type below a composite, in their order. */
    static <T extends Control> List<T> all(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite) {
                found.addAll(all((Composite) child, type));
            }
        }
        return found;
    }

    /** The control that stands after the label. */
    static <T extends Control> T labelled(Control parent, String text, Class<T> type) {
        for (Label label : all((Composite) parent, Label.class)) {
            if (label.getText().replace("&", "").equals(text)) {
                List<Control> siblings = Arrays.asList(label.getParent().getChildren());
                Control next = siblings.get(siblings.indexOf(label) + 1);
                return type.isInstance(next) ? type.cast(next) : all((Composite) next, type).get(0);
            }
        }
        throw new AssertionError("no label " + text);
    }

    static Text text(Control parent, String label) {
        return labelled(parent, label, Text.class);
    }

    static Combo combo(Control parent, String label) {
        return labelled(parent, label, Combo.class);
    }

    /** The button with the text. */
    static Button button(Control parent, String text) {
        return all((Composite) parent, Button.class).stream().filter(button -> button.getText().replace("&", "").equals(text))
                .findFirst().orElseThrow(() -> new AssertionError("no button " + text));
    }

    /** Types a letter at a time. */
    static void type(Text text, String typed) {
        text.notifyListeners(SWT.FocusIn, new Event());
        text.setText("");
        for (int i = 1; i <= typed.length(); i++) {
            text.setText(typed.substring(0, i));
        }
    }

    static void choose(Combo combo, String item) {
        int index = combo.indexOf(item);
        if (index < 0) {
            throw new AssertionError("no " + item + " in " + Arrays.toString(combo.getItems()));
        }
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    /** What the top of a form says is wrong with what is typed; empty when nothing is. */
    static String problems(ScrolledForm form) {
        return form.getMessage() == null ? "" : Arrays.stream(form.getForm().getChildrenMessages())
                .map(IMessageProvider::getMessage).collect(Collectors.joining("\n"));
    }

    static void press(Button button) {
        if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }
}
