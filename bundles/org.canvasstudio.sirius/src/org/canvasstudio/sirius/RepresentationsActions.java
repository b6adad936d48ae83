package org.canvasstudio.sirius;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonMenuConstants;

/** Opens representations from the Clients view: by its menu, a double click or Enter. */
public final class RepresentationsActions extends CommonActionProvider {

    private final IAction open = new Action(Messages.RepresentationsActions_open) {
        @Override
        public void run() {
            for (Object each : ((IStructuredSelection) getContext().getSelection()).toList()) {
                if (each instanceof RepresentationNode) {
                    RepresentationNode node = (RepresentationNode) each;
                    new OpenJob(node.canvas().getProject(), List.of(node.canvas()), node.kind()).schedule();
                }
            }
        }
    };

    @Override
    public void fillActionBars(IActionBars bars) {
        bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
    }

    @Override
    public void fillContextMenu(IMenuManager menu) {
        menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
    }
}
