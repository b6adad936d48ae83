package org.canvasstudio.ui.findings;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Quick Fix (Ctrl+1) for what is selected: findings, or elements in an editor or a view. */
public class MendHandler extends AbstractHandler {

    /** The command of the platform. */
    static final String COMMAND = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

    @Override
    public Object execute(ExecutionEvent event) {
        offer(FindingItems.of(HandlerUtil.getCurrentSelection(event)), HandlerUtil.getActiveShell(event));
        return null;
    }

    /** Lets the user choose what is done about the findings. */
    static void offer(List<FindingItem> items, Shell shell) {
        List<FindingItem> open = items.stream().filter(item -> item.rule() != null && !item.isSetAside()).toList();
        if (open.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.MendHandler_title, Messages.MendHandler_nothing);
            return;
        }
        List<IAction> offers = new ArrayList<>();
        StringBuilder messages = new StringBuilder();
        for (FindingItem item : open) {
            offers.addAll(FindingActions.mend(List.of(item), shell));
            if (messages.length() < 500) {
                messages.append(item.message()).append('\n');
            }
        }
        Action aside = new Action(Messages.SetAside_label) {
            @Override
            public void run() {
                SetAside.ask(open, shell);
            }
        };
        offers.add(aside);
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
            @Override
            public String getText(Object element) {
                return ((IAction) element).getText();
            }
        });
        dialog.setTitle(Messages.MendHandler_title);
        dialog.setMessage(messages + Messages.MendHandler_choose);
        dialog.setMultipleSelection(false);
        dialog.setElements(offers.toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() != null) {
            ((IAction) dialog.getFirstResult()).run();
        }
    }
}
