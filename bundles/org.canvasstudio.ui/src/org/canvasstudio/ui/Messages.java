package org.canvasstudio.ui;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
final class Messages extends NLS {

    public static String AlignmentBuilder_checking;
    public static String FindingMarkers_column;
    public static String FindingMarkers_line;
    public static String SettingsWatch_job;
    public static String WorkspaceFolders_failed;
    public static String WorkspaceFolders_job;
    public static String LayoutFiles_job;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
