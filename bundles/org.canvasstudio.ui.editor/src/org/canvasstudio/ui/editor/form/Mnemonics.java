package org.canvasstudio.ui.editor.form;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/** Gives the labels of a form letters by which the keyboard reaches them, no two alike as far as the letters last. */
final class Mnemonics {

    /** The menus of the workbench's window have these. */
    private static final String MENUS = "fensrwh";

    private final Set<Character> used = new HashSet<>();

    private Mnemonics() {
        MENUS.chars().forEach(letter -> used.add((char) letter));
    }

    /** Gives letters to the labels and buttons below the composite that have none. */
    static void assign(Composite parent) {
        Mnemonics mnemonics = new Mnemonics();
        mnemonics.collect(parent);
        mnemonics.give(parent);
    }

    private void collect(Composite parent) {
        for (Control child : parent.getChildren()) {
            String text = text(child);
            int at = text.indexOf('&');
            if (at >= 0 && at + 1 < text.length()) {
                used.add(Character.toLowerCase(text.charAt(at + 1)));
            }
            if (child instanceof Composite) {
                collect((Composite) child);
            }
        }
    }

    private void give(Composite parent) {
        for (Control child : parent.getChildren()) {
            String text = text(child);
            if (!text.isEmpty() && text.indexOf('&') < 0) {
                setText(child, with(text));
            }
            if (child instanceof Composite) {
                give((Composite) child);
            }
        }
    }

    private String with(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            if (Character.isLetter(letter) && letter < 128 && used.add(letter)) {
                return text.substring(0, i) + '&' + text.substring(i);
            }
        }
        return text;
    }

    private static String text(Control control) {
        // The title of a section leads nowhere.
        return control instanceof Label && !(control.getParent() instanceof ExpandableComposite) ? ((Label) control).getText()
                : control instanceof Button ? ((Button) control).getText() : "";
    }

    private static void setText(Control control, String text) {
        if (control instanceof Label) {
            ((Label) control).setText(text);
        } else {
            ((Button) control).setText(text);
        }
    }
}
