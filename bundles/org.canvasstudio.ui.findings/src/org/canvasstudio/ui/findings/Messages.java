package org.canvasstudio.ui.findings;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this bundle. */
final class Messages extends NLS {

    public static String ExplanationView_example;
    public static String ExplanationView_goTo;
    public static String ExplanationView_help;
    public static String ExplanationView_job;
    public static String ExplanationView_mend;
    public static String ExplanationView_more;
    public static String ExplanationView_nothing;
    public static String ExplanationView_open;
    public static String ExplanationView_remedy;
    public static String ExplanationView_setAside;
    public static String ExplanationView_setAsideLink;
    public static String ExplanationView_settings;
    public static String ExplanationView_takeUp;
    public static String ExplanationView_why;
    public static String FindingActions_explain;
    public static String FindingActions_mend;
    public static String FindingActions_noFix;
    public static String FindingActions_setAside;
    public static String FindingActions_settings;
    public static String FindingActions_takeUp;
    public static String FindingColumn_canvas;
    public static String FindingColumn_client;
    public static String FindingColumn_description;
    public static String FindingColumn_element;
    public static String FindingColumn_rule;
    public static String FindingColumn_severity;
    public static String FindingLabels_group;
    public static String FindingLabels_setAside;
    public static String FindingsView_goTo;
    public static String FindingsView_groupBy;
    public static String FindingsView_job;
    public static String FindingsView_show;
    public static String FindingsView_showSetAside;
    public static String FindingsView_summary;
    public static String FixChoices_filter;
    public static String FixChoices_forAll;
    public static String Grouping_canvas;
    public static String Grouping_client;
    public static String Grouping_noRule;
    public static String Grouping_none;
    public static String Grouping_rule;
    public static String Grouping_severity;
    public static String MendHandler_choose;
    public static String MendHandler_nothing;
    public static String MendHandler_title;
    public static String MendMenu_nothing;
    public static String Mending_partly;
    public static String RulesPreferencePage_about;
    public static String RulesPreferencePage_inherited;
    public static String RulesPropertyPage_about;
    public static String RulesPropertyPage_forAll;
    public static String RulesPropertyPage_inherited;
    public static String RulesPropertyPage_job;
    public static String RulesPropertyPage_own;
    public static String RulesTable_all;
    public static String RulesTable_asForAll;
    public static String RulesTable_details;
    public static String RulesTable_kind;
    public static String RulesTable_off;
    public static String RulesTable_organisation;
    public static String RulesTable_personal;
    public static String RulesTable_range;
    public static String RulesTable_rule;
    public static String RulesTable_selectOne;
    public static String RulesTable_severity;
    public static String RulesTable_severityField;
    public static String RulesTable_threshold;
    public static String RulesTable_thresholdEmpty;
    public static String SetAside_label;
    public static String SetAside_reason;
    public static String SetAside_required;
    public static String SetAside_several;
    public static String SetAside_takeUpUndo;
    public static String SetAside_title;
    public static String SetAside_undo;
    public static String Severities_advice;
    public static String Severities_advices;
    public static String Severities_error;
    public static String Severities_errors;
    public static String Severities_warning;
    public static String Severities_warnings;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
