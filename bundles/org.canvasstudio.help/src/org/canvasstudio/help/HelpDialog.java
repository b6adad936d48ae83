package org.canvasstudio.help;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The help in a window of its own, usable while the dialog that asked for it is open. */
final class HelpDialog extends Dialog {

    private static final int WIDTH_IN_CHARACTERS = 110;
    private static final int HEIGHT_IN_CHARACTERS = 34;

    private HelpPane pane;

    HelpDialog(Shell parent) {
        super(parent);
        setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.MAX | SWT.TITLE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    HelpPane pane() {
        return pane;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.HelpPane_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ToolBarManager tools = new ToolBarManager(SWT.FLAT);
        pane = new HelpPane(area);
        pane.actions().forEach(tools::add);
        tools.createControl(area).moveAbove(pane);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS),
                convertHeightInCharsToPixels(HEIGHT_IN_CHARACTERS)).applyTo(pane);
        pane.showContents();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
