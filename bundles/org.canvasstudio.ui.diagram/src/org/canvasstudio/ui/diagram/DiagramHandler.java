package org.canvasstudio.ui.diagram;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands for a diagram: which one, the name of the command tells. */
public final class DiagramHandler extends AbstractHandler {

    private static final String COMMANDS = "org.canvasstudio.ui.diagram.";

    @Override
    public Object execute(ExecutionEvent event) {
        DiagramPage page = page(HandlerUtil.getActiveWorkbenchWindow(event));
        if (page == null || page.view() == null || page.view().diagram() == null) {
            return null;
        }
        DiagramView view = page.worked();
        String command = event.getCommand().getId();
        switch (command.startsWith(COMMANDS) ? command.substring(COMMANDS.length()) : command) {
            case "zoomIn" -> view.zoom().zoomIn();
            case "zoomOut" -> view.zoom().zoomOut();
            case "zoomOriginal" -> view.zoom().setZoom(1);
            case "fit" -> page.fit();
            case "find" -> page.find();
            case "link" -> DiagramMenu.link(view);
            case "present" -> page.present();
            case "org.eclipse.ui.file.print" -> PictureOutput.print(view);
            case "copyImage" -> PictureOutput.copy(view);
            default -> throw new IllegalArgumentException(event.getCommand().getId());
        }
        return null;
    }

    /** The diagram that is worked on; {@code null} when there is none. */
    static DiagramPage page(IWorkbenchWindow window) {
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        return editor instanceof FormEditor form && form.getActivePageInstance() instanceof DiagramPage page ? page : null;
    }
}
