package org.canvasstudio.ui.application;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for another workspace, and starts the studio again with it. */
public class SwitchWorkspaceHandler extends AbstractHandler {

    private static boolean switching;

    /** Whether the studio ends to start again with the workspace that was remembered last. */
    static boolean isSwitching() {
        return switching;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        RememberedWorkspaces remembered = new RememberedWorkspaces();
        Path current = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
        Path folder = current;
        String problem = null;
        do {
            WorkspaceDialog dialog = new WorkspaceDialog(shell, folder, remembered.all(), problem);
            if (dialog.open() != Window.OK || dialog.folder().equals(current)) {
                return null;
            }
            folder = dialog.folder();
            problem = WorkspaceChoice.prepare(folder);
        } while (problem != null);
        // It stays as it was when an editor with unsaved changes keeps the studio open.
        switching = PlatformUI.getWorkbench().restart();
        if (switching) {
            remembered.remember(folder);
        }
        return null;
    }
}
