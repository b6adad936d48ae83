package org.canvasstudio.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the example clients into the workspace. */
public class OpenExamplesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new ExampleClients(HandlerUtil.getActiveWorkbenchWindowChecked(event)).schedule();
        return null;
    }
}
