package org.canvasstudio.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.CanvasFileException;

/** One line for each finding, as compilers write them, and a summary. */
final class TextFindings implements FindingsWriter {

    private final PrintWriter out;
    private final boolean explain;

    TextFindings(PrintWriter out, boolean explain) {
        this.out = out;
        this.explain = explain;
    }

    @Override
    public void begin() {
        // Text has no head.
    }

    @Override
    public void write(FileResults file) {
        String path = file.checked().file().toString();
        for (Result result : file.results()) {
            Finding finding = result.finding();
            if (result.baseline() == Standing.KNOWN) {
                continue;
            }
            String place = Elements.place(finding.elements().get(0));
            String line = Messages.text("text.finding", path, Messages.text("severity." + finding.severity().key()),
                    finding.rule().id(), place, finding.message());
            if (!result.isSetAside()) {
                out.println(Messages.line(line));
                if (explain) {
                    out.println("    " + Messages.line(finding.why()));
                    out.println("    " + Messages.line(finding.remedy()));
                }
            } else if (explain) {
                out.println(Messages.line(result.setAside(line, UnaryOperator.identity())));
            }
        }
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) {
        // The problem itself goes to the error stream.
    }

    @Override
    public void end(Totals totals) {
        out.println(Messages.text("text.summary", totals.canvases(), totals.clients(), totals.findings(Severity.ERROR),
                totals.findings(Severity.WARNING), totals.findings(Severity.ADVICE)));
        if (totals.setAside() > 0) {
            out.println(Messages.text("text.summary.setAside", totals.setAside()));
        }
        if (totals.known() > 0) {
            out.println(Messages.text("text.summary.known", totals.known()));
        }
        if (totals.unreadable() > 0) {
            out.println(Messages.text("text.summary.unreadable", totals.unreadable()));
        }
    }
}
