package org.canvasstudio.ui.findings;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;

/** The page of a rule in the help, where the help is installed. */
final class RuleHelp {

    private static final String HELP = "org.canvasstudio.help";

    private RuleHelp() {
    }

    static boolean has(String rule) {
        Bundle help = Platform.getBundle(HELP);
        return help != null && help.getEntry(page(rule)) != null;
    }

    static void open(String rule) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource('/' + HELP + '/' + page(rule));
    }

    private static String page(String rule) {
        return "html/rules/" + rule + ".html";
    }
}
