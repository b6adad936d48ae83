package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The entries of the menu that shows and hides the layers of the diagram that is worked on. */
public final class LayersMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        DiagramPage page = DiagramHandler.page(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        return page == null || page.view() == null ? new IContributionItem[0]
                : actions(page.worked()).stream().map(ActionContributionItem::new).toArray(IContributionItem[]::new);
    }

    /** An entry for each layer of a diagram. */
    static List<IAction> actions(DiagramView view) {
        List<IAction> actions = new ArrayList<>();
        if (view.diagram() != null) {
            for (LayerState layer : view.diagram().layers()) {
                Action action = new Action(layer.label().replace("&", "&&"), IAction.AS_CHECK_BOX) {
                    @Override
                    public void run() {
                        view.show(layer, isChecked());
                    }
                };
                action.setChecked(layer.isActive());
                actions.add(action);
            }
        }
        return actions;
    }
}
