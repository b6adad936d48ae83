package org.canvasstudio.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the line in which notes are typed. */
public class TypeNotesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof CanvasEditor editor) {
            editor.getSite().getPage().activate(editor);
            editor.capture().setFocus();
        }
        return null;
    }
}
