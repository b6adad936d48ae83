package org.canvasstudio.ui.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.canvasstudio.alignment.Settings;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.SettingsWatch;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The settings of the rules for all clients of the workspace, kept in the settings file in its folder. */
public class RulesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    /** The id of the page. */
    public static final String ID = "org.canvasstudio.ui.findings.rules";

    private RulesTable table;
    private Settings written = Settings.preset();
    private String selected;

    @Override
    public void init(IWorkbench workbench) {
        // The page needs nothing of it.
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
        GridLayoutFactory.fillDefaults().applyTo(area);
        Label about = new Label(area, SWT.WRAP);
        about.setText(NLS.bind(Messages.RulesPreferencePage_about, Engines.workspaceFile()));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(about);
        table = new RulesTable(area, Messages.RulesPreferencePage_inherited);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onChange(this::check);
        try {
            if (Files.exists(Engines.workspaceFile())) {
                written = Engines.files().read(Engines.workspaceFile());
            }
            table.show(written, Settings.preset());
            table.select(selected);
        } catch (CanvasFileException e) {
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

    @Override
    protected void performDefaults() {
        table.show(Settings.preset(), Settings.preset());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (!isValid() || table == null || table.settings().equals(written)) {
            return true;
        }
        try {
            Engines.files().write(Engines.workspaceFile(), table.settings());
            written = table.settings();
            SettingsWatch.look();
            return true;
        } catch (IOException e) {
            setErrorMessage(e.getLocalizedMessage());
            return false;
        }
    }
}
