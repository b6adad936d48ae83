package org.canvasstudio.sirius;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle. */
final class Messages extends NLS {

    public static String NotesAction_title;
    public static String NotesAction_question;
    public static String NotesAction_go;
    public static String NotesAction_cancel;
    public static String ClientSessions_failed;
    public static String OpenJob_task;
    public static String RepresentationsActions_open;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
