package org.canvasstudio.ui.findings;

import org.canvasstudio.ui.Engines;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;

/** The page of a rule in the help, where the help is installed. */
final class RuleHelp {

    private static final String HELP = "org.canvasstudio.help";

    private RuleHelp() {
    }

    /** Whether there is such a page: the help has one for each rule of the catalogue. */
    static boolean has(String rule) {
        return Platform.getBundle(HELP) != null && Engines.catalogue().rule(rule).isPresent();
    }

    static void open(String rule) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource('/' + HELP + "/rules/" + rule + ".html");
    }
}
