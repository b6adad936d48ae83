package org.canvasstudio.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
final class Messages extends NLS {

    public static String CanvasActions_add;
    public static String CanvasActions_copy;
    public static String CanvasActions_cut;
    public static String CanvasActions_cutLabel;
    public static String CanvasActions_delete;
    public static String CanvasActions_deleteLabel;
    public static String CanvasActions_down;
    public static String CanvasActions_downLabel;
    public static String CanvasActions_new;
    public static String CanvasActions_newLabel;
    public static String CanvasActions_paste;
    public static String CanvasActions_pasteLabel;
    public static String CanvasActions_redo;
    public static String CanvasActions_rename;
    public static String CanvasActions_undo;
    public static String CanvasActions_up;
    public static String CanvasActions_upLabel;
    public static String Checklist_owners;
    public static String Checklist_progress;
    public static String Checklist_tick;
    public static String Checklist_untick;
    public static String ClientFiles_job;
    public static String ClientPage_about;
    public static String ClientPage_agreed;
    public static String ClientPage_checklist;
    public static String ClientPage_contacts;
    public static String ClientPage_goals;
    public static String ClientPage_notes;
    public static String ClientPage_noType;
    public static String ClientPage_stages;
    public static String ClientPage_title;
    public static String ClientPage_unpaid;
    public static String CompletenessBars_hint;
    public static String CompletenessBars_percent;
    public static String DocumentEditor_changedTitle;
    public static String DocumentEditor_gone;
    public static String DocumentEditor_goneButton;
    public static String DocumentEditor_keepButton;
    public static String DocumentEditor_notAFile;
    public static String DocumentEditor_notSaved;
    public static String DocumentEditor_otherKind;
    public static String DocumentEditor_overwrite;
    public static String DocumentEditor_overwriteButton;
    public static String DocumentEditor_reload;
    public static String DocumentEditor_reloadButton;
    public static String EditorArea_again;
    public static String EditorArea_reading;
    public static String ElementsPage_title;
    public static String ElementsPage_tree;
    public static String FindingsTable_message;
    public static String FindingsTable_none;
    public static String FindingsTable_rule;
    public static String FindingsTable_title;
    public static String ModelDrop_copy;
    public static String ModelDrop_move;
    public static String ModelLabelProvider_tooltip;
    public static String ModelPropertySource_change;
    public static String ModelTree_rename;
    public static String OverviewPage_about;
    public static String OverviewPage_client;
    public static String OverviewPage_completeness;
    public static String OverviewPage_findings;
    public static String OverviewPage_noClient;
    public static String OverviewPage_notThere;
    public static String OverviewPage_open;
    public static String OverviewPage_reinvents;
    public static String OverviewPage_reinventsHint;
    public static String OverviewPage_reinventsSame;
    public static String OverviewPage_title;
    public static String OverviewPage_version;
    public static String ProblemPage_column;
    public static String ProblemPage_line;
    public static String ProblemPage_title;
    public static String QuestionField_answered;
    public static String QuestionField_label;
    public static String QuestionField_makeNotes;
    public static String QuestionsPage_ask;
    public static String QuestionsPage_done;
    public static String QuestionsPage_more;
    public static String QuestionsPage_noNotes;
    public static String QuestionsPage_overall;
    public static String QuestionsPage_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
