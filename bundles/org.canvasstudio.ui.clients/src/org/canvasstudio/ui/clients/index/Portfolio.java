package org.canvasstudio.ui.clients.index;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** The way to the index of the workspace. */
public final class Portfolio implements IStartup {

    private static final String FILE = "portfolio.index";

    private static WorkspaceIndex index;

    /** The index; the first call has it brought up to date in the background. */
    public static synchronized WorkspaceIndex index() {
        if (index == null) {
            index = new WorkspaceIndex(file());
            index.start();
            PlatformUI.getWorkbench().addWorkbenchListener(new StopAtEnd(index));
        }
        return index;
    }

    /** The job of the index reads the workspace, and has to end before it. */
    private static final class StopAtEnd implements IWorkbenchListener {

        private final WorkspaceIndex stopped;

        private StopAtEnd(WorkspaceIndex stopped) {
            this.stopped = stopped;
        }

        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            return true;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            stopped.stop();
        }
    }

    /** Where the index is kept between two starts. */
    public static Path file() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(Portfolio.class)).append(FILE).toPath();
    }

    @Override
    public void earlyStartup() {
        index();
    }
}
