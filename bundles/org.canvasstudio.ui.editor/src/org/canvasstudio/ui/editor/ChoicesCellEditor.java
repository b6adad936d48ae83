package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DialogCellEditor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** Shows the chosen values, and a dialog in which they are ticked. */
final class ChoicesCellEditor extends DialogCellEditor {

    private final String name;
    private final List<?> choices;
    private final Function<Object, String> labels;

    ChoicesCellEditor(Composite parent, String name, List<?> choices, Function<Object, String> labels) {
        super(parent);
        this.name = name;
        this.choices = choices;
        this.labels = labels;
    }

    @Override
    protected void updateContents(Object value) {
        // The base class calls this with no value, before there are labels.
        if (value instanceof Collection) {
            getDefaultLabel().setText(((Collection<?>) value).stream().map(labels).collect(Collectors.joining(", ")));
        }
    }

    @Override
    protected Object openDialogBox(Control control) {
        ListSelectionDialog dialog = ListSelectionDialog.of(choices)
                .contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(labels))
                .title(name).message(NLS.bind(Messages.ChoicesCellEditor_message, name))
                .preselect(((Collection<?>) getValue()).toArray())
                .create(control.getShell());
        if (dialog.open() != ListSelectionDialog.OK) {
            return null;
        }
        return List.of(dialog.getResult());
    }
}
