package org.canvasstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;

import org.canvasstudio.model.CanvasFileException;

/** Takes what a validation finds, file by file: compares it with earlier runs, counts it, and writes it. */
final class Reporting {

    private final PrintWriter out;
    private final FindingsWriter writer;
    private final EarlierFindings baseline;
    private final EarlierFindings previous;
    private final BaselineWriter newBaseline;
    private final MendingText mending;
    private final Totals totals;

    /**
     * @param out         where the results go
     * @param baseline    {@code null} when there is none
     * @param previous    {@code null} when there is none
     * @param newBaseline {@code null} when none is to be written
     * @param mending     {@code null} when nothing is mended
     */
    Reporting(PrintWriter out, FindingsWriter writer, EarlierFindings baseline, EarlierFindings previous,
            BaselineWriter newBaseline, MendingText mending, Totals totals) {
        this.out = out;
        this.writer = writer;
        this.baseline = baseline;
        this.previous = previous;
        this.newBaseline = newBaseline;
        this.mending = mending;
        this.totals = totals;
    }

    /** Whether nobody takes the results any more: a full disk, or a reader that has gone. */
    boolean isCutOff() {
        return out.checkError();
    }

    /** A file that could be read. */
    void add(Checked checked) throws IOException {
        FileResults file = FileResults.of(checked, newBaseline != null || writer.wantsFingerprints(), baseline, previous);
        totals.add(file);
        if (mending != null) {
            mending.write(checked);
        }
        writer.write(file);
        if (newBaseline != null) {
            newBaseline.write(file);
        }
    }

    /** A file or folder that could not be read. */
    void add(CanvasFileException problem) throws IOException {
        totals.addUnreadable();
        writer.writeUnreadable(problem);
    }

    void end() throws IOException {
        if (mending != null) {
            mending.end();
        }
        writer.end(totals);
        if (newBaseline != null) {
            newBaseline.end();
        }
        out.flush();
    }
}
