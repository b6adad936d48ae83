package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;

/** The pages of the preferences: those of the studio, and those of the platform that a consultant can use. */
class PreferencePagesTest {

    private static final String MAIN = "org.canvasstudio.ui.preferences";

    @Test
    void thereAreNoPagesForProgrammers() {
        List<String> top = List.of(PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes()).stream()
                .filter(node -> !WorkbenchActivityHelper.filterItem(node)).map(IPreferenceNode::getId).sorted().toList();
        assertEquals(List.of(MAIN, "org.eclipse.ui.preferencePages.Workbench"), top);
    }

    @Test
    void theStudiosPageOpens() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, MAIN, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            IPreferencePage page = (IPreferencePage) dialog.getSelectedPage();
            assertEquals("Canvas Studio", page.getTitle());
            assertNotNull(page.getControl());
        } finally {
            dialog.close();
        }
    }
}
