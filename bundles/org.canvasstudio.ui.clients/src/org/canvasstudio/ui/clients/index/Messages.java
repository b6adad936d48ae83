package org.canvasstudio.ui.clients.index;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String IndexStore_job;
    public static String IndexStore_notLoaded;
    public static String IndexStore_notSaved;
    public static String WorkspaceIndex_job;
    public static String WorkspaceIndex_reading;
    public static String WorkspaceIndex_telling;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
