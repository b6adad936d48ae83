package org.canvasstudio.ui.application;

import java.util.List;

import org.canvasstudio.ui.WorkspaceFolders;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.part.PageBookView;

/** The window: its parts, its size at first, and a title with the canvas and the workspace. */
final class StudioWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final double PART_OF_SCREEN = 0.85;

    /** Menus and tools for programmers that the platform's plug-ins put into every perspective. */
    private static final List<String> ACTION_SETS = List.of("org.eclipse.search.searchActionSet",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.team.ui.actionSet");

    private IEditorPart titled;
    private final IPropertyListener titleChanges = (source, property) -> {
        if (property == IWorkbenchPartConstants.PROP_TITLE) {
            updateTitle();
        }
    };

    StudioWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new StudioActions(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Rectangle screen = configurer.getWindow().getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point((int) (screen.width * PART_OF_SCREEN),
                (int) (screen.height * PART_OF_SCREEN)));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowCreate() {
        getWindowConfigurer().getWindow().getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference reference) {
                updateTitle();
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference reference) {
                updateTitle();
            }

            @Override
            public void partClosed(IWorkbenchPartReference reference) {
                updateTitle();
            }
        });
        getWindowConfigurer().getWindow().getPartService().addPartListener(new Restored());
        updateTitle();
    }

    /**
     * A view that shows a page for the editor in front comes back before there is an editor in front, and would stay empty
     * until somebody activates that: it is told with the first part that is active.
     */
    private static final class Restored implements IPartListener2 {

        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            IWorkbenchPage page = reference.getPage();
            page.getWorkbenchWindow().getPartService().removePartListener(this);
            IEditorPart editor = page.getActiveEditor();
            for (IViewReference view : page.getViewReferences()) {
                if (editor != null && view.getView(false) instanceof PageBookView pages) {
                    pages.partBroughtToTop(editor);
                }
            }
        }
    }

    /** Whoever has clients already wants to see them, and not a welcome. */
    @Override
    public void openIntro() {
        if (!WorkspaceFolders.holdClients()) {
            super.openIntro();
        }
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                hideActionSets(page);
            }

            @Override
            public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
                if (change.equals(IWorkbenchPage.CHANGE_RESET_COMPLETE)) {
                    hideActionSets(page);
                }
            }
        });
        if (window.getActivePage() != null) {
            hideActionSets(window.getActivePage());
        }
    }

    private static void hideActionSets(IWorkbenchPage page) {
        ACTION_SETS.forEach(page::hideActionSet);
    }

    @Override
    public void dispose() {
        follow(null);
    }

    private void updateTitle() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        follow(editor);
        String workspace = ResourcesPlugin.getWorkspace().getRoot().getLocation().lastSegment();
        String product = Platform.getProduct() == null ? "" : Platform.getProduct().getName();
        // The workspace that is proposed has the name of the product.
        String place = workspace.equals(product) ? product : NLS.bind(Messages.StudioWindowAdvisor_title, workspace, product);
        getWindowConfigurer().setTitle(
                editor == null ? place : NLS.bind(Messages.StudioWindowAdvisor_title, editor.getTitle(), place));
    }

    private void follow(IEditorPart editor) {
        if (editor == titled) {
            return;
        }
        if (titled != null) {
            titled.removePropertyListener(titleChanges);
        }
        titled = editor;
        if (titled != null) {
            titled.addPropertyListener(titleChanges);
        }
    }
}
