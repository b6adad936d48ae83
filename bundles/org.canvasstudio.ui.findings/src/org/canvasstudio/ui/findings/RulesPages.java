package org.canvasstudio.ui.findings;

import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The ways to the settings of a rule. */
final class RulesPages {

    /** What a page is told: the rule that it selects. */
    static final String RULE = "rule";

    private RulesPages() {
    }

    /** Opens the page on which the settings hold for a finding: those of its client, or of all clients. */
    static void open(FindingItem item, Shell shell) {
        IProject client = item.resource() == null ? null : item.resource().getProject();
        Map<String, String> data = Map.of(RULE, item.rule());
        if (client != null && RulesPropertyPage.hasOwnSettings(client)) {
            PreferencesUtil.createPropertyDialogOn(shell, client, RulesPropertyPage.ID, null, data).open();
        } else {
            openForAll(shell, data);
        }
    }

    static void openForAll(Shell shell, Object data) {
        PreferencesUtil.createPreferenceDialogOn(shell, RulesPreferencePage.ID, null, data).open();
    }
}
