package org.canvasstudio.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** The clients on the left, the canvas in the middle; below it what was found, and beside that why it matters. */
public class BusinessModelsPerspective implements IPerspectiveFactory {

    /** The id of the perspective. */
    public static final String ID = "org.canvasstudio.ui.perspective";

    // These views come with other bundles.
    private static final String CLIENTS = "org.canvasstudio.ui.clients.view";
    private static final String FINDINGS = "org.canvasstudio.ui.findings.view";
    private static final String EXPLANATION = "org.canvasstudio.ui.findings.explanation";
    private static final String PORTFOLIO = "org.canvasstudio.ui.clients.portfolio";
    private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
    private static final String HELP = "org.canvasstudio.help.view";
    /** The platform's view of the former states of a file. */
    private static final String HISTORY_VIEW = "org.eclipse.team.ui.GenericHistoryView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout clients = layout.createFolder("clients", IPageLayout.LEFT, 0.22f, editors);
        clients.addView(CLIENTS);
        IFolderLayout outline = layout.createFolder("outline", IPageLayout.BOTTOM, 0.6f, "clients");
        outline.addView(IPageLayout.ID_OUTLINE);
        // What is read beside the canvas comes up here.
        IPlaceholderFolderLayout beside = layout.createPlaceholderFolder("beside", IPageLayout.RIGHT, 0.62f, editors);
        beside.addPlaceholder(HELP);
        beside.addPlaceholder("org.eclipse.ui.cheatsheets.views.CheatSheetView");
        // The Problems view would repeat the findings; whoever wants it gets it here.
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, editors);
        below.addView(FINDINGS);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(PORTFOLIO);
        below.addPlaceholder(SEARCH);
        below.addPlaceholder(HISTORY_VIEW);
        below.addPlaceholder(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        IFolderLayout explanation = layout.createFolder("explanation", IPageLayout.RIGHT, 0.6f, "below");
        explanation.addView(EXPLANATION);

        layout.addShowViewShortcut(CLIENTS);
        layout.addShowViewShortcut(FINDINGS);
        layout.addShowViewShortcut(EXPLANATION);
        layout.addShowViewShortcut(PORTFOLIO);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(SEARCH);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
        layout.addShowViewShortcut(HISTORY_VIEW);
        layout.addShowViewShortcut(HELP);
        layout.addShowInPart(CLIENTS);
        layout.addShowInPart(IPageLayout.ID_PROP_SHEET);
        layout.addShowInPart(HISTORY_VIEW);
        layout.addNewWizardShortcut("org.canvasstudio.ui.clients.newClient");
        layout.addNewWizardShortcut("org.canvasstudio.ui.clients.newCanvas");
        layout.addPerspectiveShortcut(ID);
    }
}
