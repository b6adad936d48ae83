package org.canvasstudio.ui.editor.form;

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
import org.eclipse.swt.widgets.Shell;
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
        return ask(control.getShell(), name, choices, labels, ((Collection<?>) getValue()).toArray());
    }

    /** Lets the user tick; {@code null} when the dialog is cancelled. */
    static List<?> ask(Shell shell, String name, List<?> choices, Function<Object, String> labels, Object... ticked) {
        ListSelectionDialog dialog = ListSelectionDialog.of(choices)
                .contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(labels))
                .title(name).message(NLS.bind(Messages.ChoicesCellEditor_message, name))
                .preselect(ticked)
                .create(shell);
        return dialog.open() == ListSelectionDialog.OK ? List.of(dialog.getResult()) : null;
    }
}
