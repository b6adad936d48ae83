package org.canvasstudio.sirius;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle. */
final class Messages extends NLS {

    static String NotesAction_title;
    static String NotesAction_question;
    static String NotesAction_go;
    static String NotesAction_cancel;
    static String ClientSessions_failed;
    static String OpenJob_task;
    static String RepresentationsActions_open;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
