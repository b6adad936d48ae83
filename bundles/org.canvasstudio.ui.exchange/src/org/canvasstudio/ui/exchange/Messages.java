package org.canvasstudio.ui.exchange;

import org.eclipse.osgi.util.NLS;

/** The translatable texts of this package. */
final class Messages extends NLS {

    public static String CanvasStructureCreator_name;
    public static String ComparedObject_order;
    public static String ComparedObject_property;
    public static String ComparedObject_unreadable;
    public static String ExchangeOperation_fault;
    public static String ExchangeOperation_file;
    public static String ExportOperation_title;
    public static String ExportPage_browse;
    public static String ExportPage_browseMessage;
    public static String ExportPage_browseTitle;
    public static String ExportPage_byPath;
    public static String ExportPage_canvases;
    public static String ExportPage_description;
    public static String ExportPage_deselectAll;
    public static String ExportPage_folder;
    public static String ExportPage_format;
    public static String ExportPage_illegalFolder;
    public static String ExportPage_noClients;
    public static String ExportPage_noFiles;
    public static String ExportPage_noFolder;
    public static String ExportPage_overwrite;
    public static String ExportPage_sameTarget;
    public static String ExportPage_selectAll;
    public static String ExportPage_shown;
    public static String ExportPage_title;
    public static String ExportWizard_title;
    public static String FileReport_kept;
    public static String FileReport_keptClient;
    public static String FileReport_leftOut;
    public static String FileReport_unchanged;
    public static String FileReport_written;
    public static String FormatLabels_bmml;
    public static String FormatLabels_canvas;
    public static String FormatLabels_client;
    public static String FormatLabels_pdf;
    public static String FormatLabels_png;
    public static String FormatLabels_svg;
    public static String FormatLabels_xmi;
    public static String ImportOperation_title;
    public static String ImportPage_addFiles;
    public static String ImportPage_addFilesTitle;
    public static String ImportPage_addFolder;
    public static String ImportPage_addFolderMessage;
    public static String ImportPage_addFolderTitle;
    public static String ImportPage_becomes;
    public static String ImportPage_client;
    public static String ImportPage_conflict;
    public static String ImportPage_description;
    public static String ImportPage_existing;
    public static String ImportPage_exists;
    public static String ImportPage_file;
    public static String ImportPage_files;
    public static String ImportPage_folder;
    public static String ImportPage_format;
    public static String ImportPage_keepBoth;
    public static String ImportPage_noClient;
    public static String ImportPage_noClients;
    public static String ImportPage_noFiles;
    public static String ImportPage_nothing;
    public static String ImportPage_or;
    public static String ImportPage_readable;
    public static String ImportPage_remove;
    public static String ImportPage_replace;
    public static String ImportPage_skip;
    public static String ImportPage_title;
    public static String ImportPage_unreadable;
    public static String ImportWizard_title;
    public static String ReportDialog_cancelled;
    public static String ReportDialog_copy;
    public static String ReportDialog_done;
    public static String ReportDialog_summary;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
