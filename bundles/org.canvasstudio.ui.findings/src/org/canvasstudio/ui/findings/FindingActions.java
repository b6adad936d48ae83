package org.canvasstudio.ui.findings;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** What can be done about findings: mend them, set them aside, take them up again, look at their rule. */
final class FindingActions {

    /** Of more findings only the first few are asked for the fixes that they have in common: each takes a look at its canvas. */
    private static final int ASKED = 20;

    private FindingActions() {
    }

    /** The ways to mend all of the findings. */
    static List<IAction> mend(List<FindingItem> items, Shell shell) {
        List<FindingItem> open = items.stream().filter(item -> item.rule() != null && !item.isSetAside()).toList();
        List<IAction> actions = new ArrayList<>();
        if (open.size() == 1) {
            Mending.titles(open.get(0)).forEach(title -> actions.add(action(title,
                    () -> Mending.mend(open, Mending.kind(title), title, shell))));
        } else if (open.stream().map(FindingItem::rule).distinct().count() == 1) {
            Mending.commonKinds(open.subList(0, Math.min(ASKED, open.size()))).forEach(kind -> actions.add(action(kind,
                    () -> Mending.mend(open, kind, kind, shell))));
        }
        return actions;
    }

    /** All that can be done, for a context menu. */
    static void fill(IMenuManager menu, List<FindingItem> items, Shell shell) {
        MenuManager mend = new MenuManager(Messages.FindingActions_mend);
        List<IAction> fixes = mend(items, shell);
        fixes.forEach(mend::add);
        if (fixes.isEmpty()) {
            IAction none = action(Messages.FindingActions_noFix, () -> { });
            none.setEnabled(false);
            mend.add(none);
        }
        menu.add(mend);
        List<FindingItem> open = items.stream().filter(item -> item.rule() != null && !item.isSetAside()).toList();
        List<FindingItem> aside = items.stream().filter(FindingItem::isSetAside).toList();
        if (!open.isEmpty()) {
            menu.add(action(Messages.FindingActions_setAside, () -> SetAside.ask(open, shell)));
        }
        if (!aside.isEmpty()) {
            menu.add(action(Messages.FindingActions_takeUp, () -> SetAside.takeUp(aside, shell)));
        }
        menu.add(action(Messages.FindingActions_explain, FindingActions::showExplanation));
        if (items.size() == 1 && items.get(0).rule() != null) {
            menu.add(action(NLS.bind(Messages.FindingActions_settings, items.get(0).rule()),
                    () -> RulesPages.open(items.get(0), shell)));
        }
    }

    static void showExplanation() {
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(ExplanationView.ID);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static IAction action(String text, Runnable operation) {
        Action action = new Action() {
            @Override
            public void run() {
                operation.run();
            }
        };
        action.setText(text);
        return action;
    }
}
