package org.canvasstudio.cli;

import java.io.PrintWriter;

/** One line on a terminal that says how far a command is; nothing where the output goes to a file. */
final class Progress implements AutoCloseable {

    /** Set by the start script: Java itself cannot tell where the error stream leads. */
    private static final String QUIET = "canvasstudio.noProgress";
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private long last;
    private int width;

    /** @param total how many files there are */
    Progress(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.shown = System.console() != null && !Boolean.getBoolean(QUIET) && total > 1;
        this.last = System.nanoTime();
    }

    /** For a walk of which nobody knows how many files it comes by. */
    Progress(PrintWriter err) {
        this(err, Integer.MAX_VALUE);
    }

    /** Says that so many files are done, and which comes next. */
    void at(int done, Object next) {
        long now = System.nanoTime();
        if (!shown || now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        String line = Messages.line(total == Integer.MAX_VALUE ? Messages.text("progress.walk", done, next)
                : Messages.text("progress", done, total, next));
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /** Takes the line away, before anything else is written. */
    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
