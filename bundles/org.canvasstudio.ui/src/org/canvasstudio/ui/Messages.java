package org.canvasstudio.ui;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
final class Messages extends NLS {

    static String AlignmentBuilder_checking;
    static String FindingMarkers_line;
    static String WorkspaceFolders_failed;
    static String WorkspaceFolders_job;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
