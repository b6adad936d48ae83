package org.canvasstudio.ui.findings;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The entries of the Mend menu for the selected elements. */
public class MendMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        ISelection selection = window.getSelectionService().getSelection();
        List<FindingItem> items = FindingItems.of(selection).stream()
                .filter(item -> item.rule() != null && !item.isSetAside()).toList();
        List<IAction> actions = items.stream().flatMap(item -> FindingActions.mend(List.of(item), window.getShell()).stream())
                .toList();
        if (items.isEmpty()) {
            Action none = new Action(Messages.MendMenu_nothing) {
            };
            none.setEnabled(false);
            return new IContributionItem[] {new ActionContributionItem(none)};
        }
        Action aside = new Action(Messages.SetAside_label) {
            @Override
            public void run() {
                SetAside.ask(items, window.getShell());
            }
        };
        return Stream.concat(actions.stream(), Stream.of(aside))
                .map(ActionContributionItem::new).toArray(IContributionItem[]::new);
    }
}
