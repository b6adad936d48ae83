package org.canvasstudio.ui.application;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String StudioActions_back;
    public static String StudioActions_edit;
    public static String StudioActions_file;
    public static String StudioActions_forward;
    public static String StudioActions_help;
    public static String StudioActions_keys;
    public static String StudioActions_navigate;
    public static String StudioActions_new;
    public static String StudioActions_parts;
    public static String StudioActions_restart;
    public static String StudioActions_showIn;
    public static String StudioActions_showView;
    public static String StudioActions_window;
    public static String StudioPreferencePage_appearance;
    public static String StudioPreferencePage_description;
    public static String StudioPreferencePage_history;
    public static String StudioPreferencePage_keys;
    public static String StudioPreferencePage_welcome;
    public static String StudioWindowAdvisor_title;
    public static String WorkspaceChoice_folder;
    public static String WorkspaceChoice_locked;
    public static String WorkspaceChoice_missing;
    public static String WorkspaceChoice_title;
    public static String WorkspaceChoice_unwritable;
    public static String WorkspaceDialog_browse;
    public static String WorkspaceDialog_browseTitle;
    public static String WorkspaceDialog_folder;
    public static String WorkspaceDialog_message;
    public static String WorkspaceDialog_notAFolder;
    public static String WorkspaceDialog_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
