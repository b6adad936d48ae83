package org.canvasstudio.ui.exchange;

import org.eclipse.core.resources.IResource;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.ide.IDE;

/** File &gt; Export: writes canvases and clients of the workspace in other formats. */
public final class ExportWizard extends ExchangeWizard implements IExportWizard {

    private ExportPage page;

    public ExportWizard() {
        super(Messages.ExportWizard_title);
    }

    @Override
    public void addPages() {
        page = new ExportPage(selected());
        addPage(page);
    }

    /** What is exported is what is saved: of unsaved changes the user is asked first. */
    @Override
    public boolean performFinish() {
        if (!IDE.saveAllEditors(page.files().toArray(IResource[]::new), true)) {
            return false;
        }
        page.saveSettings();
        convert(page.operation());
        return true;
    }
}
