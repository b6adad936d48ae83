package org.canvasstudio.ui.editor.form;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Composite;

/** A text field for a value of a data type. An empty field means no value; what is no value of the type is refused. */
final class ValueCellEditor extends TextCellEditor {

    private final EDataType type;

    ValueCellEditor(Composite parent, EDataType type) {
        super(parent);
        this.type = type;
        // Asked for what is typed, and at first for the value that is there, which may be none.
        setValidator(value -> value instanceof String ? problem((String) value) : null);
    }

    private String problem(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            EcoreUtil.createFromString(type, text);
            return null;
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    @Override
    protected Object doGetValue() {
        String text = (String) super.doGetValue();
        return text.isEmpty() ? null : EcoreUtil.createFromString(type, text);
    }

    @Override
    protected void doSetValue(Object value) {
        super.doSetValue(value == null ? "" : EcoreUtil.convertToString(type, value));
    }
}
