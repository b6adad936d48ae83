package org.canvasstudio.ui.exchange;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The page of a wizard that converts files of clients. */
abstract class ExchangePage extends WizardPage {

    ExchangePage(String name, String title, String description) {
        super(name, title, null);
        setDescription(description);
    }

    @Override
    public final void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        createContents(page);
        setControl(page);
        validate();
        // A page that has just been opened asks, it does not complain; without a client there is nothing to ask.
        if (hasClients()) {
            setErrorMessage(null);
        }
        Dialog.applyDialogFont(page);
    }

    /** Lays the page out and fills it. */
    abstract void createContents(Composite page);

    /** Whether the workspace has a client. */
    abstract boolean hasClients();

    /** What the user has to mend before the wizard can finish; {@code null} for nothing. */
    abstract String problem();

    /** Says what is still missing. */
    final void validate() {
        String problem = problem();
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    /** A column for buttons. */
    static Composite buttons(Composite page) {
        Composite buttons = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        return buttons;
    }

    final Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        setButtonLayoutData(button);
        return button;
    }
}
