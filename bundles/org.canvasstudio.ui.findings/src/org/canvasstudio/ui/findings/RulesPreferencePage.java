package org.canvasstudio.ui.findings;

import java.nio.file.Path;

import org.canvasstudio.alignment.Settings;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.SettingsWatch;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The settings of the rules for all clients of the workspace, kept in the settings file in its folder. */
public class RulesPreferencePage extends RulesPage implements IWorkbenchPreferencePage {

    /** The id of the page. */
    public static final String ID = "org.canvasstudio.ui.findings.rules";

    public RulesPreferencePage() {
        super(Messages.RulesPreferencePage_about, Messages.RulesPreferencePage_inherited);
    }

    @Override
    public void init(IWorkbench workbench) {
        // The page needs nothing of it.
    }

    @Override
    Path file() {
        return Engines.workspaceFile();
    }

    @Override
    Settings inherited() {
        return Settings.preset();
    }

    @Override
    void see() {
        SettingsWatch.look();
    }
}
