package org.canvasstudio.ui.clients.index;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
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
        }
        return index;
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
