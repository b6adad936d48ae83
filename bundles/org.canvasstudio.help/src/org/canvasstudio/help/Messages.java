package org.canvasstudio.help;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle's classes. */
final class Messages extends NLS {

    public static String ExampleClients_failed;
    public static String ExampleClients_job;
    public static String HelpPane_back;
    public static String HelpPane_contents;
    public static String HelpPane_forward;
    public static String HelpPane_missing;
    public static String HelpPane_nothingFound;
    public static String HelpPane_search;
    public static String HelpPane_title;
    public static String KeyList_common;
    public static String KeyList_ours;
    public static String RulePages_advice;
    public static String RulePages_allFiles;
    public static String RulePages_bothKinds;
    public static String RulePages_client;
    public static String RulePages_error;
    public static String RulePages_example;
    public static String RulePages_facts;
    public static String RulePages_introduction;
    public static String RulePages_noLimit;
    public static String RulePages_organisation;
    public static String RulePages_personal;
    public static String RulePages_remedy;
    public static String RulePages_requires;
    public static String RulePages_setAside;
    public static String RulePages_setAsideText;
    public static String RulePages_source;
    public static String RulePages_threshold;
    public static String RulePages_thresholds;
    public static String RulePages_title;
    public static String RulePages_warning;
    public static String RulePages_why;
    public static String RulesToc_title;
    public static String WelcomePart_examples;
    public static String WelcomePart_examplesText;
    public static String WelcomePart_firstCanvas;
    public static String WelcomePart_firstCanvasText;
    public static String WelcomePart_firstClient;
    public static String WelcomePart_firstClientText;
    public static String WelcomePart_guide;
    public static String WelcomePart_guideText;
    public static String WelcomePart_introduction;
    public static String WelcomePart_title;
    public static String WelcomePart_workbench;
    public static String WelcomePart_workbenchText;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
