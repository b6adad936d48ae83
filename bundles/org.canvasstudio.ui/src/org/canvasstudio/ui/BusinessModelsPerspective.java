package org.canvasstudio.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** The clients on the left, the canvas in the middle, what is selected and what was found below it. */
public class BusinessModelsPerspective implements IPerspectiveFactory {

    /** The id of the perspective. */
    public static final String ID = "org.canvasstudio.ui.perspective";

    /** The id of the Clients view, which comes with another bundle. */
    private static final String CLIENTS_VIEW = "org.canvasstudio.ui.clients.view";

    /** The id of the platform's view of the former states of a file. */
    private static final String HISTORY_VIEW = "org.eclipse.team.ui.GenericHistoryView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout clients = layout.createFolder("clients", IPageLayout.LEFT, 0.26f, editors);
        clients.addView(CLIENTS_VIEW);
        IFolderLayout outline = layout.createFolder("outline", IPageLayout.BOTTOM, 0.6f, "clients");
        outline.addView(IPageLayout.ID_OUTLINE);
        // What is read beside the canvas comes up here.
        IPlaceholderFolderLayout beside = layout.createPlaceholderFolder("beside", IPageLayout.RIGHT, 0.62f, editors);
        beside.addPlaceholder("org.canvasstudio.help.view");
        beside.addPlaceholder("org.eclipse.ui.cheatsheets.views.CheatSheetView");
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, editors);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder(HISTORY_VIEW);

        layout.addShowViewShortcut(CLIENTS_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(HISTORY_VIEW);
        layout.addShowViewShortcut("org.canvasstudio.help.view");
        layout.addShowInPart(CLIENTS_VIEW);
        layout.addShowInPart(IPageLayout.ID_PROP_SHEET);
        layout.addShowInPart(HISTORY_VIEW);
        layout.addNewWizardShortcut("org.canvasstudio.ui.clients.newClient");
        layout.addNewWizardShortcut("org.canvasstudio.ui.clients.newCanvas");
        layout.addPerspectiveShortcut(ID);
    }
}
