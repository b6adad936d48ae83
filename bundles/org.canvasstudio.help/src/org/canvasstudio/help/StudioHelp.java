package org.canvasstudio.help;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/** Shows the help in its view, or in a window of its own while a dialog keeps the workbench from being used. */
public class StudioHelp extends AbstractHelpUI {

    private HelpDialog dialog;

    @Override
    public void displayHelp() {
        show(HelpPane::showContents);
    }

    @Override
    public void displaySearch() {
        show(HelpPane::focusSearch);
    }

    @Override
    public void displayDynamicHelp() {
        displayContext(null, 0, 0);
    }

    @Override
    public void search(String expression) {
        show(pane -> pane.search(expression));
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        IHelpResource[] topics = topics(context);
        if (topics.length == 0) {
            topics = topics(HelpContexts.ofActivePart());
        }
        if (topics.length == 0) {
            displayHelp();
        } else {
            displayHelpResource(topics[0].getHref());
        }
    }

    private static IHelpResource[] topics(IContext context) {
        IHelpResource[] topics = context == null ? null : context.getRelatedTopics();
        return topics == null ? new IHelpResource[0] : topics;
    }

    @Override
    public void displayHelpResource(String href) {
        if (href.startsWith("http:") || href.startsWith("https:")) {
            browse(href);
        } else {
            show(pane -> pane.show(href));
        }
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    /** Opens an address of the web in the system's browser. */
    static void browse(String address) {
        try {
            PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(new URL(address));
        } catch (PartInitException | MalformedURLException e) {
            ILog.of(StudioHelp.class).error(e.getMessage(), e);
        }
    }

    private void show(Consumer<HelpPane> what) {
        Shell active = Display.getCurrent().getActiveShell();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        boolean modal = active != null && (active.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL)) != 0;
        if (modal || window == null || window.getActivePage() == null) {
            if (dialog == null || dialog.getShell() == null || dialog.getShell().getParent() != active) {
                dialog = new HelpDialog(active);
            }
            if (dialog.open() == Window.OK) {
                what.accept(dialog.pane());
            }
            return;
        }
        try {
            what.accept(((HelpView) window.getActivePage().showView(HelpView.ID)).pane());
        } catch (PartInitException e) {
            ILog.of(StudioHelp.class).error(e.getMessage(), e);
        }
    }
}
