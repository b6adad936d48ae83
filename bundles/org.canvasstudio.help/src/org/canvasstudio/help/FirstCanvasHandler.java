package org.canvasstudio.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;

/** Shows the cheat sheet that leads to a first canvas. */
public class FirstCanvasHandler extends AbstractHandler {

    private static final String CHEAT_SHEET = "org.canvasstudio.help.firstCanvas";

    @Override
    public Object execute(ExecutionEvent event) {
        new OpenCheatSheetAction(CHEAT_SHEET).run();
        return null;
    }
}
