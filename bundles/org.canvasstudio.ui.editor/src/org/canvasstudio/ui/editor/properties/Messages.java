package org.canvasstudio.ui.editor.properties;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of the Properties view. */
final class Messages extends NLS {

    public static String FindingsSection_none;
    public static String Summary_label;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
