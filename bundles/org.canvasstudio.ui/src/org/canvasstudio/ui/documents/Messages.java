package org.canvasstudio.ui.documents;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String CanvasDocument_cancelled;
    public static String CanvasDocument_open;
    public static String CanvasDocument_reading;
    public static String FileChangedException_problem;
    public static String CanvasOperation_changedInEditor;
    public static String CanvasOperation_changedOnDisk;
    public static String CanvasOperation_failed;
    public static String CanvasOperation_gone;
    public static String CanvasOperation_notChanged;
    public static String DocumentCommands_failed;
    public static String LiveFindings_job;
    public static String WorkspaceFiles_noHistory;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
