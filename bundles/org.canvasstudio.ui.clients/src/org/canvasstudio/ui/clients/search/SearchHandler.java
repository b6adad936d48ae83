package org.canvasstudio.ui.clients.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the Search dialog on the page of clients and canvases. */
public final class SearchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        NewSearchUI.openSearchDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event), SearchPage.ID);
        return null;
    }
}
