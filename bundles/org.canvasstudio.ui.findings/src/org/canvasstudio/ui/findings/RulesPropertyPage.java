package org.canvasstudio.ui.findings;

import java.io.IOException;
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
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PropertyPage;

/** The settings of the rules for one client, kept in the settings file in its folder. */
public class RulesPropertyPage extends PropertyPage {

    /** The id of the page. */
    public static final String ID = "org.canvasstudio.ui.findings.clientRules";

    private RulesTable table;
    private Button own;
    private Settings written = Settings.preset();
    private Settings inherited = Settings.preset();
    private String selected;

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
        return Adapters.adapt(getElement(), IResource.class).getProject();
    }

    @Override
    public void applyData(Object data) {
        if (data instanceof Map) {
            selected = (String) ((Map<?, ?>) data).get(RulesPages.RULE);
            if (table != null) {
                table.select(selected);
            }
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        own = new Button(area, SWT.CHECK);
        own.setText(Messages.RulesPropertyPage_own);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(own);
        Link forAll = new Link(area, SWT.NONE);
        forAll.setText("<a>" + Messages.RulesPropertyPage_forAll + "</a>");
        forAll.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                RulesPages.openForAll(getShell(), Map.of())));
        Label about = new Label(area, SWT.WRAP);
        about.setText(NLS.bind(Messages.RulesPropertyPage_about, file(client())));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT)
                .applyTo(about);
        table = new RulesTable(area, Messages.RulesPropertyPage_inherited);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(table.control());
        table.onChange(this::check);
        own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> table.setEnabled(own.getSelection())));
        try {
            inherited = Engines.files().in(client().getLocation().toPath().getParent());
            if (Files.exists(file(client()))) {
                written = Engines.files().read(file(client()));
            }
            table.show(written, inherited);
            table.select(selected);
            own.setSelection(!written.equals(Settings.preset()));
            table.setEnabled(own.getSelection());
        } catch (CanvasFileException e) {
            own.setEnabled(false);
            table.setEnabled(false);
            setErrorMessage(e.getMessage());
            setValid(false);
        }
        applyDialogFont(area);
        return area;
    }

    private void check() {
        setErrorMessage(table.problem());
        setValid(table.problem() == null);
    }

    private void useOwn(boolean use) {
        own.setSelection(use);
        table.setEnabled(use);
    }

    @Override
    protected void performDefaults() {
        useOwn(false);
        table.show(Settings.preset(), inherited);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (!isValid() || table == null) {
            return true;
        }
        Settings wanted = own.getSelection() ? table.settings() : Settings.preset();
        if (wanted.equals(written)) {
            return true;
        }
        try {
            Engines.files().write(file(client()), wanted);
            written = wanted;
            see(client());
            return true;
        } catch (IOException e) {
            setErrorMessage(e.getLocalizedMessage());
            return false;
        }
    }

    /** Lets the workspace see the file: the builder then checks the client with it. */
    private static void see(IProject client) {
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
