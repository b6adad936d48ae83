package org.canvasstudio.ui.application;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Map;

import org.canvasstudio.ui.BusinessModelsPerspective;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.internal.help.WorkbenchHelpSystem;

/** How the studio's workbench begins and ends, and what it shows at first. */
final class StudioAdvisor extends WorkbenchAdvisor {

    /** A save that takes longer than this many milliseconds shows its progress. */
    private static final int LONG = 800;

    private static final String IDE_BUNDLE = "org.eclipse.ui.ide";

    /** The images that the platform's views of resources and problems expect an application to declare. */
    private static final Map<String, String> IMAGES = Map.ofEntries(
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj.svg"),
            Map.entry(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj.svg"),
            Map.entry(IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk.svg"),
            Map.entry("IMG_ETOOL_PROBLEM_CATEGORY", "etool16/problem_category.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW", "eview16/problems_view.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_ERROR", "eview16/problems_view_error.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_WARNING", "eview16/problems_view_warning.svg"),
            Map.entry("IMG_ETOOL_PROBLEMS_VIEW_INFO", "eview16/problems_view_info.svg"),
            Map.entry("IMG_OBJS_ERROR_PATH", "obj16/error_tsk.svg"),
            Map.entry("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk.svg"),
            Map.entry("IMG_OBJS_INFO_PATH", "obj16/info_tsk.svg"),
            Map.entry("IMG_OBJS_FIXABLE_ERROR", "obj16/quickfix_error_obj.svg"),
            Map.entry("IMG_OBJS_FIXABLE_WARNING", "obj16/quickfix_warning_obj.svg"),
            Map.entry("IMG_OBJS_FIXABLE_INFO", "obj16/quickfix_info_obj.svg"),
            Map.entry("IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co.svg"),
            Map.entry("IMG_DLCL_QUICK_FIX_DISABLED", "elcl16/smartmode_co.svg"),
            Map.entry("IMG_DLGBAN_QUICKFIX_DLG", "wizban/quick_fix.svg"),
            Map.entry("IMG_DLGBAN_SAVEAS_DLG", "wizban/saveas_wiz.svg"),
            Map.entry("IMG_WIZBAN_NEWFILE_WIZ", "wizban/newfile_wiz.svg"),
            Map.entry("IMG_WIZBAN_NEWFOLDER_WIZ", "wizban/newfolder_wiz.svg"),
            Map.entry("IMG_LCL_FLAT_LAYOUT", "elcl16/flatLayout.svg"),
            Map.entry("IMG_LCL_HIERARCHICAL_LAYOUT", "elcl16/hierarchicalLayout.svg"));

    private static final String TEAM_MENU = "team.main";

    private final Runnable afterStart;

    /** @param afterStart what is to be done when the window is there */
    StudioAdvisor(Runnable afterStart) {
        this.afterStart = afterStart;
    }

    @Override
    public void postStartup() {
        hideTeamMenu();
        afterStart.run();
    }

    /**
     * Nothing of the platform's support for repositories is used but the local history. Its menu cannot be taken out by
     * an activity, as the rest is.
     */
    private static void hideTeamMenu() {
        PlatformUI.getWorkbench().getService(MApplication.class).getMenuContributions().stream()
                .flatMap(contribution -> contribution.getChildren().stream())
                .filter(entry -> TEAM_MENU.equals(entry.getElementId()))
                .forEach(entry -> entry.setVisible(false));
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        IMAGES.forEach((id, file) -> declare(configurer, id, file));
    }

    private static void declare(IWorkbenchConfigurer configurer, String id, String file) {
        URL url = FileLocator.find(Platform.getBundle(IDE_BUNDLE), IPath.fromPortableString("icons/full/" + file), null);
        configurer.declareImage(id, ImageDescriptor.createFromURL(url), true);
    }

    /**
     * The cheat sheets bring the platform's help window along, which needs a web server. Nothing public says which of
     * two help windows is meant.
     */
    @Override
    @SuppressWarnings("restriction")
    public void preStartup() {
        WorkbenchHelpSystem.getInstance().setDesiredHelpSystemId("org.canvasstudio.help.help");
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new StudioWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return BusinessModelsPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.canvasstudio.ui.preferences";
    }

    /** What views that begin at a root show: the clients of the workspace. */
    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postShutdown() {
        Display display = Display.getCurrent();
        ProgressMonitorDialog dialog = new ProgressMonitorDialog(null);
        dialog.setOpenOnRun(false);
        boolean[] ended = new boolean[1];
        display.timerExec(LONG, () -> {
            if (!ended[0]) {
                dialog.open();
            }
        });
        try {
            dialog.run(true, false, StudioAdvisor::saveWorkspace);
        } catch (InvocationTargetException e) {
            ILog.get().error(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended[0] = true;
        }
    }

    private static void saveWorkspace(IProgressMonitor monitor) throws InvocationTargetException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            IStatus status = workspace.save(true, monitor);
            if (!status.isOK()) {
                ILog.get().log(status);
            }
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
    }
}
