package org.canvasstudio.ui.application;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** The first page of the studio's preferences: what is general, and the ways to the platform's pages that matter here. */
public class StudioPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public StudioPreferencePage() {
        super(GRID);
        setDescription(Messages.StudioPreferencePage_description);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(PlatformUI.getPreferenceStore());
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new BooleanFieldEditor(IWorkbenchPreferenceConstants.SHOW_INTRO, Messages.StudioPreferencePage_welcome,
                parent));
        link(parent, "org.eclipse.ui.preferencePages.Views", Messages.StudioPreferencePage_appearance);
        link(parent, "org.eclipse.ui.preferencePages.Keys", Messages.StudioPreferencePage_keys);
        link(parent, "org.eclipse.ui.preferencePages.FileStates", Messages.StudioPreferencePage_history);
    }

    private void link(Composite parent, String page, String text) {
        PreferenceLinkArea area = new PreferenceLinkArea(parent, SWT.NONE, page, text,
                (IWorkbenchPreferenceContainer) getContainer(), null);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(area.getControl());
    }
}
