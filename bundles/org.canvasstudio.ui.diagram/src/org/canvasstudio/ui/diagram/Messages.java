package org.canvasstudio.ui.diagram;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
public final class Messages extends NLS {

    public static String CanvasLayouts_line;
    public static String CanvasLayouts_unreadable;
    public static String CanvasLayouts_unwritten;
    public static String DiagramKeys_layersOff;
    public static String DiagramMenu_begin;
    public static String DiagramMenu_beginMessage;
    public static String DiagramMenu_edit;
    public static String DiagramMenu_end;
    public static String DiagramMenu_endMessage;
    public static String DiagramMenu_link;
    public static String DiagramMenu_linkMessage;
    public static String DiagramMenu_linkTitle;
    public static String DiagramMenu_move;
    public static String DiagramMenu_newTag;
    public static String DiagramMenu_noPartner;
    public static String DiagramTools_filter;
    public static String DiagramTools_filterMenu;
    public static String DiagramTools_filterOnTooltip;
    public static String DiagramTools_filterTooltip;
    public static String DiagramTools_find;
    public static String DiagramTools_findTooltip;
    public static String DiagramTools_fit;
    public static String DiagramTools_layers;
    public static String DiagramTools_layersMenu;
    public static String DiagramTools_open;
    public static String DiagramTools_openMenu;
    public static String DiagramTools_palette;
    public static String DiagramTools_paletteTooltip;
    public static String DiagramTools_present;
    public static String DiagramTools_printMenu;
    public static String DiagramTools_zoom;
    public static String DiagramTools_zoomIn;
    public static String DiagramTools_zoomOut;
    public static String DiagramView_cancel;
    public static String DiagramView_choose;
    public static String ElementPolicy_delete;
    public static String ElementPolicy_edit;
    public static String ElementsRequest_here;
    public static String ElementsRequest_notHere;
    public static String ElementsRequest_notMade;
    public static String FilterMenu_all;
    public static String FilterMenu_hide;
    public static String LinkPolicy_reconnect;
    public static String Moves_continue;
    public static String Moves_copy;
    public static String Moves_move;
    public static String Moves_paste;
    public static String NewTagDialog_colour;
    public static String NewTagDialog_name;
    public static String NewTagDialog_taken;
    public static String NewTagDialog_title;
    public static String Overview_tooltip;
    public static String PlacePolicy_copy;
    public static String PlacePolicy_ground;
    public static String PlacePolicy_move;
    public static String PlacePolicy_noCells;
    public static String PlacePolicy_stays;
    public static String ProblemBar_again;
    public static String RepresentationEditor_name;
    public static String RepresentationEditor_unknown;
    public static String Representations_unusable;
    public static String TablePage_delete;
    public static String TablePage_deleteColumn;
    public static String TablePage_deleteLine;
    public static String TablePage_hint;
    public static String TablePage_link;
    public static String TablePage_linkMenu;
    public static String TablePage_rename;
    public static String TablePage_renameColumn;
    public static String TablePage_renameLine;
    public static String TablePage_unlink;
    public static String TablePage_unlinkMenu;
    public static String ToolPalette_action;
    public static String ToolPalette_edge;
    public static String ToolPalette_marquee;
    public static String ToolPalette_node;
    public static String ToolPalette_select;
    public static String UnusablePage_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
