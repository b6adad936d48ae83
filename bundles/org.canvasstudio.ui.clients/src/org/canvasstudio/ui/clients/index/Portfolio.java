package org.canvasstudio.ui.clients.index;

import org.eclipse.ui.IStartup;

/** The way to the index of the workspace. */
public final class Portfolio implements IStartup {

    private static WorkspaceIndex index;

    /** The index; the first call has it brought up to date in the background. */
    public static synchronized WorkspaceIndex index() {
        if (index == null) {
            index = new WorkspaceIndex();
            index.start();
        }
        return index;
    }

    @Override
    public void earlyStartup() {
        index();
    }
}
