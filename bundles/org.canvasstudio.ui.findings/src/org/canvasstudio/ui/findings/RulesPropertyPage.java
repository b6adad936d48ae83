package org.canvasstudio.ui.findings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.Engines;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPropertyPage;

/** The settings of the rules for one client, kept in the settings file in its folder. */
public class RulesPropertyPage extends RulesPage implements IWorkbenchPropertyPage {

    /** The id of the page. */
    public static final String ID = "org.canvasstudio.ui.findings.clientRules";

    private IAdaptable element;
    private Button own;

    public RulesPropertyPage() {
        super(Messages.RulesPropertyPage_about, Messages.RulesPropertyPage_inherited);
    }

    /** Whether a client's own file says anything about the rules. */
    static boolean hasOwnSettings(IProject client) {
        Path file = file(client);
        try {
            return Files.exists(file) && !Engines.files().read(file).equals(Settings.preset());
        } catch (CanvasFileException e) {
            // The page says what is wrong with it.
            return true;
        }
    }

    private static Path file(IProject client) {
        return client.getLocation().toPath().resolve(SettingsFiles.NAME);
    }

    private IProject client() {
        return Adapters.adapt(element, IResource.class).getProject();
    }

    @Override
    public IAdaptable getElement() {
        return element;
    }

    @Override
    public void setElement(IAdaptable element) {
        this.element = element;
    }

    @Override
    Path file() {
        return file(client());
    }

    @Override
    Settings inherited() throws CanvasFileException {
        return Engines.files().in(client().getLocation().toPath().getParent());
    }

    @Override
    void createTop(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        own = new Button(row, SWT.CHECK);
        own.setText(Messages.RulesPropertyPage_own);
        own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> table().setEnabled(own.getSelection())));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(own);
        Link forAll = new Link(row, SWT.NONE);
        forAll.setText("<a>" + Messages.RulesPropertyPage_forAll + "</a>");
        forAll.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                RulesPages.openForAll(getShell(), Map.of())));
    }

    @Override
    void show(Settings inTheFile) {
        useOwn(!inTheFile.equals(Settings.preset()));
    }

    @Override
    void disable() {
        own.setEnabled(false);
        super.disable();
    }

    private void useOwn(boolean use) {
        own.setSelection(use);
        table().setEnabled(use);
    }

    @Override
    protected void performDefaults() {
        useOwn(false);
        super.performDefaults();
    }

    @Override
    Settings wanted() {
        return own.getSelection() ? super.wanted() : Settings.preset();
    }

    /** The builder then checks the client with it. */
    @Override
    void see() {
        IProject client = client();
        WorkspaceJob job = new WorkspaceJob(Messages.RulesPropertyPage_job) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                client.getFile(SettingsFiles.NAME).refreshLocal(IResource.DEPTH_ZERO, monitor);
                return Status.OK_STATUS;
            }
        };
        job.setRule(client);
        job.schedule();
    }
}
