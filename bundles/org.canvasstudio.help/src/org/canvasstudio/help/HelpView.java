package org.canvasstudio.help;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The help beside the canvas. */
public class HelpView extends ViewPart {

    /** The id of the view. */
    public static final String ID = "org.canvasstudio.help.view";

    private HelpPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HelpPane(parent);
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        pane.actions().forEach(tools::add);
        pane.showContents();
    }

    HelpPane pane() {
        return pane;
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
