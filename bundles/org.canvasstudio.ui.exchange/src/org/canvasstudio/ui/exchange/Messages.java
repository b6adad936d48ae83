package org.canvasstudio.ui.exchange;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String CanvasStructureCreator_name;
    public static String ComparedObject_order;
    public static String ComparedObject_property;
    public static String ComparedObject_unreadable;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
