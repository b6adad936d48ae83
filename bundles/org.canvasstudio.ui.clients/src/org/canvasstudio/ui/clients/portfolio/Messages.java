package org.canvasstudio.ui.clients.portfolio;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String CompletenessBars_block;
    public static String CompletenessBars_formula;
    public static String CompletenessBars_mean;
    public static String FindingsCell_problemAt;
    public static String FindingsCell_rule;
    public static String FindingsCell_setAside;
    public static String PortfolioColumn_canvas;
    public static String PortfolioColumn_canvases;
    public static String PortfolioColumn_client;
    public static String PortfolioColumn_clientType;
    public static String PortfolioColumn_completeness;
    public static String PortfolioColumn_findingCounts;
    public static String PortfolioColumn_findings;
    public static String PortfolioColumn_kind;
    public static String PortfolioColumn_lastChange;
    public static String PortfolioColumn_noCanvas;
    public static String PortfolioColumn_oneCanvas;
    public static String PortfolioColumn_percent;
    public static String PortfolioColumn_questions;
    public static String PortfolioColumn_state;
    public static String PortfolioColumn_unreadable;
    public static String PortfolioTable_sort;
    public static String PortfolioView_all;
    public static String PortfolioView_canvases;
    public static String PortfolioView_clients;
    public static String PortfolioView_copy;
    public static String PortfolioView_empty;
    public static String PortfolioView_filter;
    public static String PortfolioView_incomplete;
    public static String PortfolioView_job;
    public static String PortfolioView_open;
    public static String PortfolioView_refresh;
    public static String PortfolioView_rows;
    public static String PortfolioView_selectAll;
    public static String PortfolioView_showFindings;
    public static String PortfolioView_sortBy;
    public static String PortfolioView_working;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
