package org.canvasstudio.ui.editor.form;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of the forms. */
final class Messages extends NLS {

    public static String ChoicesCellEditor_message;
    public static String EstimateFields_frequencyHint;
    public static String EstimateFields_highHint;
    public static String EstimateFields_hint;
    public static String EstimateFields_likelyHint;
    public static String EstimateFields_lowHint;
    public static String EstimateFields_priceHint;
    public static String EstimateFields_volumeHint;
    public static String EstimateFields_year;
    public static String EstimateFields_yearHint;
    public static String FeatureProperty_change;
    public static String FieldGroup_general;
    public static String FieldGroup_hypotheses;
    public static String FieldGroup_links;
    public static String FieldGroup_money;
    public static String FieldGroup_notes;
    public static String Fields_choose;
    public static String Fields_day;
    public static String Fields_label;
    public static String Fields_none;
    public static String FindingsArea_explained;
    public static String FindingsArea_finding;
    public static String LinksTable_add;
    public static String LinksTable_addLabel;
    public static String LinksTable_addMessage;
    public static String LinksTable_addTitle;
    public static String LinksTable_choice;
    public static String LinksTable_element;
    public static String LinksTable_kind;
    public static String LinksTable_note;
    public static String LinksTable_removeLabel;
    public static String MoneyWords_amount;
    public static String MoneyWords_noAmount;
    public static String MoneyWords_noCurrency;
    public static String MoneyWords_noLikely;
    public static String MoneyWords_noPeriod;
    public static String MoneyWords_once;
    public static String MoneyWords_range;
    public static String PartsTable_add;
    public static String PartsTable_addLabel;
    public static String PartsTable_down;
    public static String PartsTable_downLabel;
    public static String PartsTable_open;
    public static String PartsTable_remove;
    public static String PartsTable_removeLabel;
    public static String PartsTable_up;
    public static String PartsTable_upLabel;
    public static String PartsTable_worth;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
