package org.canvasstudio.ui.exchange;

import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.interchange.ConversionReport;
import org.eclipse.osgi.util.NLS;

/**
 * What became of one file.
 *
 * @param source  the file that was read
 * @param target  the file that was to be written; {@code null} when it did not come to that
 * @param outcome what was done
 * @param problem why it failed, in one message for the user; {@code null} when it did not
 * @param entries what could not be carried over as it is
 */
public record FileReport(Path source, Path target, Outcome outcome, String problem, List<ConversionReport.Entry> entries) {

    /** What was done with a file. */
    public enum Outcome {
        /** The target is new, or has been replaced. */
        WRITTEN,
        /** The target was there, with the same content. */
        UNCHANGED,
        /** The target was there, with other content, and stays as it was. */
        KEPT,
        /** The format has no place for what is in the file. */
        LEFT_OUT,
        /** The file could not be read, or the target not be written. */
        FAILED
    }

    /** What was done, in one line. */
    String text() {
        switch (outcome) {
        case WRITTEN:
            return NLS.bind(Messages.FileReport_written, source.getFileName(), target);
        case UNCHANGED:
            return NLS.bind(Messages.FileReport_unchanged, source.getFileName(), target);
        case KEPT:
            return NLS.bind(ClientFiles.isClient(target.toString()) ? Messages.FileReport_keptClient
                    : Messages.FileReport_kept, source.getFileName(), target);
        case LEFT_OUT:
            return NLS.bind(Messages.FileReport_leftOut, source.getFileName());
        default:
            return problem;
        }
    }
}
