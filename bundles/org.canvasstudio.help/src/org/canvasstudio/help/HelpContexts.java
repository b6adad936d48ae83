package org.canvasstudio.help;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;

/**
 * Which help belongs to a view, an editor, or a page of an editor: the context of that id in contexts.xml. So the
 * platform's views have help about canvases, too.
 */
final class HelpContexts {

    private HelpContexts() {
    }

    /** The context of what is being worked in, or {@code null} when none is declared for it. */
    static IContext ofActivePart() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPart part = window == null || window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        if (part == null) {
            return null;
        }
        String id = part.getSite().getId();
        IContext page = part instanceof FormEditor editor && editor.getActivePageInstance() != null
                ? context(id + '.' + editor.getActivePageInstance().getId()) : null;
        return page == null ? context(id) : page;
    }

    private static IContext context(String id) {
        return HelpSystem.getContext(HelpPages.PLUGIN + '.' + id.replace('.', '_'));
    }
}
