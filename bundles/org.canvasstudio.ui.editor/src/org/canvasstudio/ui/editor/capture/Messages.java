package org.canvasstudio.ui.editor.capture;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String AnswerPlan_label;
    public static String CaptureBar_block;
    public static String CaptureBar_blockTip;
    public static String CaptureBar_into;
    public static String CaptureBar_message;
    public static String CaptureBar_one;
    public static String CaptureBar_present;
    public static String CaptureBar_several;
    public static String CaptureBar_tip;
    public static String FacilitatorDialog_answer;
    public static String FacilitatorDialog_answered;
    public static String FacilitatorDialog_back;
    public static String FacilitatorDialog_becomes;
    public static String FacilitatorDialog_blockTitle;
    public static String FacilitatorDialog_close;
    public static String FacilitatorDialog_discard;
    public static String FacilitatorDialog_incoming;
    public static String FacilitatorDialog_keep;
    public static String FacilitatorDialog_keepQuestion;
    public static String FacilitatorDialog_keepTitle;
    public static String FacilitatorDialog_links;
    public static String FacilitatorDialog_linksOf;
    public static String FacilitatorDialog_made;
    public static String FacilitatorDialog_new;
    public static String FacilitatorDialog_next;
    public static String FacilitatorDialog_nextBlock;
    public static String FacilitatorDialog_noLinks;
    public static String FacilitatorDialog_notes;
    public static String FacilitatorDialog_notesPreview;
    public static String FacilitatorDialog_open;
    public static String FacilitatorDialog_outgoing;
    public static String FacilitatorDialog_position;
    public static String FacilitatorDialog_present;
    public static String FacilitatorDialog_putInto;
    public static String FacilitatorDialog_skip;
    public static String FacilitatorDialog_summary;
    public static String FacilitatorDialog_summaryAll;
    public static String FacilitatorDialog_textOnly;
    public static String FacilitatorDialog_title;
    public static String KnownNames_elsewhere;
    public static String KnownNames_job;
    public static String KnownNames_new;
    public static String KnownNames_present;
    public static String Notes_addMany;
    public static String Notes_addOne;
    public static String Notes_many;
    public static String Notes_manyTitle;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
