package org.canvasstudio.ui.editor.form;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A list from which one value is chosen; the value may be {@code null}. */
final class ChoiceCellEditor extends ComboBoxCellEditor {

    private final List<?> choices;

    ChoiceCellEditor(Composite parent, List<?> choices, Function<Object, String> labels) {
        super(parent, choices.stream().map(labels).toArray(String[]::new), SWT.READ_ONLY);
        this.choices = choices;
        setActivationStyle(DROP_DOWN_ON_MOUSE_ACTIVATION);
    }

    @Override
    protected Object doGetValue() {
        int index = (Integer) super.doGetValue();
        return index < 0 ? null : choices.get(index);
    }

    @Override
    protected void doSetValue(Object value) {
        super.doSetValue(choices.indexOf(value));
    }
}
