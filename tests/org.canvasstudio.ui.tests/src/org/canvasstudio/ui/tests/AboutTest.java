package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

/** Help &gt; About. */
class AboutTest {

    @Test
    void aboutNamesTheVersionAndWhoseTheCanvasIs() throws Exception {
        StringBuilder text = new StringBuilder();
        Dialogs.Answer answer = Dialogs.press("Close", shell -> text.append(Widgets.all(shell, StyledText.class).stream()
                .map(StyledText::getText).collect(Collectors.joining("\n"))));
        Workbench.page().getWorkbenchWindow().getService(IHandlerService.class)
                .executeCommand(IWorkbenchCommandConstants.HELP_ABOUT, null);
        assertTrue(answer.isGiven());
        assertTrue(text.toString().matches("(?s).*Version \\d+\\.\\d+\\.\\d+, build \\w+.*"), text.toString());
        assertTrue(text.toString().contains("Strategyzer"), text.toString());
    }
}
