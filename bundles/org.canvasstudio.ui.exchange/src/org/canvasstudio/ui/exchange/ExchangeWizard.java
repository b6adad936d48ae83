package org.canvasstudio.ui.exchange;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** A wizard that converts files, with progress that can be cancelled, and shows the report. */
abstract class ExchangeWizard extends Wizard {

    private final String title;
    private List<IResource> selected = List.of();

    /** @param title what the wizard does, in a word */
    ExchangeWizard(String title) {
        this.title = title;
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExchangeWizard.class))
                .getDialogSettings();
        IDialogSettings own = all.getSection(getClass().getSimpleName());
        setDialogSettings(own == null ? all.addNewSection(getClass().getSimpleName()) : own);
    }

    /** Called by the workbench before the pages are made. */
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        selected = ClientFiles.selected(workbench, selection);
    }

    /** What is selected in the workbench. */
    List<IResource> selected() {
        return selected;
    }

    /** Converts the files and shows what became of them. */
    void convert(ExchangeOperation operation) {
        try {
            getContainer().run(true, true, operation);
        } catch (InvocationTargetException | InterruptedException e) {
            // The operation throws neither: what fails stands in its report.
            ILog.of(ExchangeWizard.class).error(title, e);
        }
        new ReportDialog(getShell(), title, operation).open();
    }
}
