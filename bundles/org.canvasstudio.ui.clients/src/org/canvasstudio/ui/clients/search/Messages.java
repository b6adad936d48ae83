package org.canvasstudio.ui.clients.search;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String CanvasQuery_featureOf;
    public static String CanvasQuery_label;
    public static String CanvasQuery_waiting;
    public static String CanvasSearchResult_many;
    public static String CanvasSearchResult_one;
    public static String FoundLabels_count;
    public static String FoundLabels_excerpt;
    public static String SearchPage_all;
    public static String SearchPage_case;
    public static String SearchPage_clients;
    public static String SearchPage_kinds;
    public static String SearchPage_names;
    public static String SearchPage_noClients;
    public static String SearchPage_none;
    public static String SearchPage_others;
    public static String SearchPage_othersTip;
    public static String SearchPage_scope;
    public static String SearchPage_tags;
    public static String SearchPage_text;
    public static String SearchPage_texts;
    public static String SearchPage_textsTip;
    public static String SearchPage_where;
    public static String SearchPage_wildcards;
    public static String SearchPage_workspace;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
