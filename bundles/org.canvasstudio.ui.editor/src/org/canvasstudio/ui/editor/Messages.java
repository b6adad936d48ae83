package org.canvasstudio.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
final class Messages extends NLS {

    static String CanvasActions_copy;
    static String CanvasActions_cut;
    static String CanvasActions_cutLabel;
    static String CanvasActions_delete;
    static String CanvasActions_deleteLabel;
    static String CanvasActions_new;
    static String CanvasActions_newLabel;
    static String CanvasActions_paste;
    static String CanvasActions_pasteLabel;
    static String CanvasActions_redo;
    static String CanvasActions_rename;
    static String CanvasActions_undo;
    static String CanvasEditor_changedTitle;
    static String CanvasEditor_keepButton;
    static String CanvasEditor_notAFile;
    static String CanvasEditor_notSaved;
    static String CanvasEditor_overwrite;
    static String CanvasEditor_overwriteButton;
    static String CanvasEditor_reload;
    static String CanvasEditor_reloadButton;
    static String CanvasEditor_structure;
    static String ChoicesCellEditor_message;
    static String LiveFindings_job;
    static String ModelDrop_copy;
    static String ModelDrop_move;
    static String ModelLabelProvider_tooltip;
    static String ModelPropertySource_change;
    static String ModelTree_rename;
    static String ProblemPage_column;
    static String ProblemPage_line;
    static String ProblemPage_title;
    static String ValueCellEditor_number;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
