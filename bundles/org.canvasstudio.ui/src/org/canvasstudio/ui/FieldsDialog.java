package org.canvasstudio.ui;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for names and the like, each in a field with its label before it, and says what is wrong while it is typed. */
public abstract class FieldsDialog extends StatusDialog {

    /** The platform's own status of this kind has a text, which the dialog would show. */
    protected static final IStatus FINE = new Status(IStatus.OK, FieldsDialog.class, ""); //$NON-NLS-1$

    private static final int CHARACTERS = 50;

    protected FieldsDialog(Shell shell, String title) {
        super(shell);
        setTitle(title);
        setStatusLineAboveButtons(true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        createFields(fields);
        // Only the first one: with GTK, what is selected in one field takes the selection from the others.
        Arrays.stream(fields.getChildren()).filter(Text.class::isInstance).findFirst().ifPresent(field -> ((Text) field).selectAll());
        Dialog.applyDialogFont(area);
        return area;
    }

    /** Fills the two columns: of labels, and of what they name. */
    protected abstract void createFields(Composite fields);

    /** @param typed takes what is typed, before it is looked at */
    protected final void createField(Composite fields, String label, String value, Consumer<String> typed) {
        new Label(fields, SWT.NONE).setText(label);
        Text field = new Text(fields, SWT.BORDER);
        field.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(field);
        field.addModifyListener(event -> {
            typed.accept(field.getText());
            updateStatus(status());
        });
    }

    /** What is wrong with what has been typed; {@link #FINE} when nothing is. */
    protected abstract IStatus status();
}
