package org.canvasstudio.ui.application;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The workbench of the studio, on the workspace that the command line or the consultant names. */
public class StudioApplication implements IApplication {

    private static final String BEFORE_DISPLAY = "org.canvasstudio.ui.beforeDisplay";
    private static final String HEADLESS = "java.awt.headless";

    @Override
    public Object start(IApplicationContext context) {
        // SVG icons are drawn by AWT. With a connection of its own to the display it corrupts GTK's memory now and then.
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
        // Disabled icons pale towards what is behind them; the default makes them light, which looks enabled on dark.
        System.setProperty("org.eclipse.swt.image.disablement", "desaturated");
        nameVersion();
        runBeforeDisplay();
        Display display = PlatformUI.createDisplay();
        try {
            Splash splash = new Splash(display);
            Location location = Platform.getInstanceLocation();
            WorkspaceChoice choice = new WorkspaceChoice(location, new RememberedWorkspaces());
            if (!choice.make(splash::close)) {
                return EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new StudioAdvisor(splash::close));
            location.release();
            if (code != PlatformUI.RETURN_RESTART) {
                return EXIT_OK;
            }
            // The scripts that start the studio know both codes: after the second they pass no workspace on.
            return SwitchWorkspaceHandler.isSwitching() ? EXIT_RELAUNCH : EXIT_RESTART;
        } finally {
            display.dispose();
        }
    }

    private static void runBeforeDisplay() {
        for (IConfigurationElement early : Platform.getExtensionRegistry().getConfigurationElementsFor(BEFORE_DISPLAY)) {
            try {
                ((Runnable) early.createExecutableExtension("class")).run();
            } catch (CoreException | RuntimeException | LinkageError e) {
                ILog.of(StudioApplication.class).error(e.getMessage(), e);
            }
        }
    }

    /** What about.mappings puts into the text of the About dialog. */
    private static void nameVersion() {
        Version version = FrameworkUtil.getBundle(StudioApplication.class).getVersion();
        System.setProperty("org.canvasstudio.ui.version",
                version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
        System.setProperty("org.canvasstudio.ui.build", version.getQualifier());
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                PlatformUI.getWorkbench().close();
            }
        });
    }
}
