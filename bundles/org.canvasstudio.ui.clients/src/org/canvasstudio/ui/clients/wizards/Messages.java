package org.canvasstudio.ui.clients.wizards;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String ClientPage_decisionMaker;
    public static String ClientPage_description;
    public static String ClientPage_exists;
    public static String ClientPage_folder;
    public static String ClientPage_folderTooltip;
    public static String ClientPage_name;
    public static String ClientPage_title;
    public static String ClientPage_type;
    public static String FileWizard_failed;
    public static String NewCanvasWizard_making;
    public static String NewCanvasWizard_title;
    public static String NewClientWizard_making;
    public static String NewClientWizard_title;
    public static String TemplatePage_client;
    public static String TemplatePage_clientAndFolder;
    public static String TemplatePage_description;
    public static String TemplatePage_exists;
    public static String TemplatePage_file;
    public static String TemplatePage_firstDescription;
    public static String TemplatePage_firstName;
    public static String TemplatePage_firstTitle;
    public static String TemplatePage_name;
    public static String TemplatePage_noClients;
    public static String TemplatePage_nothing;
    public static String TemplatePage_reinvents;
    public static String TemplatePage_state;
    public static String TemplatePage_template;
    public static String TemplatePage_title;
    public static String TemplatePage_wanted;
    public static String TemplatePage_whichClient;
    public static String Wizards_illegalName;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
