package org.canvasstudio.ui.exchange;

import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; Import: reads canvases in other formats into a client. */
public final class ImportWizard extends ExchangeWizard implements IImportWizard {

    private ImportPage page;

    public ImportWizard() {
        super(Messages.ImportWizard_title);
    }

    @Override
    public void addPages() {
        page = new ImportPage(selected());
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        page.saveSettings();
        ImportOperation operation = page.operation();
        convert(operation);
        operation.reports().stream().filter(file -> file.outcome() == FileReport.Outcome.WRITTEN
                || file.outcome() == FileReport.Outcome.UNCHANGED).map(file -> WorkspaceFiles.find(file.target()))
                .filter(file -> file != null).findFirst().ifPresent(ImportWizard::show);
        return true;
    }

    private static void show(IFile file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        BasicNewResourceWizard.selectAndReveal(file, window);
        try {
            IDE.openEditor(window.getActivePage(), file);
        } catch (PartInitException e) {
            ILog.of(ImportWizard.class).log(e.getStatus());
        }
    }
}
