package org.canvasstudio.ui.clients.navigator;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String ClientsActions_closeClient;
    public static String ClientsActions_copy;
    public static String ClientsActions_cut;
    public static String ClientsActions_cutLabel;
    public static String ClientsActions_delete;
    public static String ClientsActions_deleteLabel;
    public static String ClientsActions_fileName;
    public static String ClientsActions_folderOfClient;
    public static String ClientsActions_new;
    public static String ClientsActions_notOpened;
    public static String ClientsActions_notRenamed;
    public static String ClientsActions_open;
    public static String ClientsActions_openClient;
    public static String ClientsActions_openWith;
    public static String ClientsActions_paste;
    public static String ClientsActions_rename;
    public static String ClientsActions_renameLabel;
    public static String ClientsLabels_count;
    public static String ClientsLabels_description;
    public static String ClientsLabels_state;
    public static String ClientsView_filter;
    public static String ElementTransfer_cancelButton;
    public static String ElementTransfer_copy;
    public static String ElementTransfer_linksLost;
    public static String ElementTransfer_more;
    public static String ElementTransfer_move;
    public static String ElementTransfer_moveButton;
    public static String ElementTransfer_partsLost;
    public static String ElementTransfer_paste;
    public static String ElementTransfer_rename;
    public static String ElementTransfer_title;
    public static String EmptyHint_copying;
    public static String EmptyHint_examples;
    public static String EmptyHint_newClient;
    public static String EmptyHint_text;
    public static String NewAction_text;
    public static String NodeProperties_block;
    public static String NodeProperties_canvas;
    public static String NodeProperties_elements;
    public static String NodeProperties_file;
    public static String NodeProperties_links;
    public static String NodeProperties_name;
    public static String NodeProperties_tags;
    public static String RenameDialog_empty;
    public static String RenameDialog_extension;
    public static String RenameDialog_name;
    public static String RenameDialog_taken;
    public static String RenameDialog_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
