package org.canvasstudio.ui.clients.navigator;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** Opens a wizard that makes something new, for what is selected. */
final class NewAction extends Action {

    private final IWizardDescriptor descriptor;
    private final IWorkbenchWindow window;

    NewAction(IWizardDescriptor descriptor, IWorkbenchWindow window) {
        super(NLS.bind(Messages.NewAction_text, descriptor.getLabel()), descriptor.getImageDescriptor());
        this.descriptor = descriptor;
        this.window = window;
    }

    @Override
    public void run() {
        try {
            IWorkbenchWizard wizard = descriptor.createWizard();
            ISelection selection = window.getSelectionService().getSelection();
            wizard.init(window.getWorkbench(),
                    selection instanceof IStructuredSelection ? (IStructuredSelection) selection : StructuredSelection.EMPTY);
            new WizardDialog(window.getShell(), wizard).open();
        } catch (CoreException e) {
            ErrorDialog.openError(window.getShell(), descriptor.getLabel(), null, e.getStatus());
        }
    }
}
