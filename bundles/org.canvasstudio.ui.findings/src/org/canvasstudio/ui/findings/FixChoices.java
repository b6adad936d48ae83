package org.canvasstudio.ui.findings;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.ui.documents.AdaptedLabels;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks what a fix needs to know, once for each finding, or once for all that follow. */
final class FixChoices {

    private final Shell shell;
    private final boolean several;
    private EObject forAll;
    private boolean remember;

    FixChoices(Shell shell, int findings) {
        this.shell = shell;
        this.several = findings > 1;
    }

    /**
     * What the user chooses.
     *
     * @throws OperationCanceledException when the user chooses nothing
     */
    EObject choose(Finding finding, Fix fix, CanvasDocument document) {
        if (forAll != null && fix.choices().contains(forAll)) {
            return forAll;
        }
        ChoiceDialog dialog = new ChoiceDialog(document);
        dialog.setTitle(fix.title());
        dialog.setMessage(finding.message() + '\n' + Messages.FixChoices_filter);
        dialog.setMultipleSelection(false);
        dialog.setElements(fix.choices().toArray());
        dialog.setInitialSelections(fix.choices().get(0));
        if (dialog.open() != Window.OK) {
            throw new OperationCanceledException();
        }
        // The dialog can be answered a moment before its list is filled: then with what would be selected there.
        EObject chosen = dialog.getFirstResult() == null ? fix.choices().get(0) : (EObject) dialog.getFirstResult();
        forAll = remember ? chosen : null;
        return chosen;
    }

    private final class ChoiceDialog extends ElementListSelectionDialog {

        ChoiceDialog(CanvasDocument document) {
            super(shell, new AdaptedLabels(document));
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Control area = super.createDialogArea(parent);
            if (several) {
                Button all = new Button((Composite) area, SWT.CHECK);
                all.setText(Messages.FixChoices_forAll);
                all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> remember = all.getSelection()));
            }
            return area;
        }
    }
}
