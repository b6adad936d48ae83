package org.canvasstudio.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.ObviousFixes;

/** Says what is mended, or would be, file by file. */
final class MendingText {

    /** Signs that a terminal would obey; a carriage return is part of a line that changes. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r]]");

    private final PrintWriter out;
    private final boolean dryRun;
    private int files;
    private int fixes;

    MendingText(PrintWriter out, boolean dryRun) {
        this.out = out;
        this.dryRun = dryRun;
    }

    void write(Checked checked) {
        Mended mended = checked.mended();
        for (ObviousFixes.Applied each : mended.fixes()) {
            Finding finding = each.finding();
            out.println(Messages.line(Messages.text(dryRun ? "mend.would" : "mend.done", checked.file(), finding.rule().id(),
                    Elements.place(finding.elements().get(0)), finding.message(), what(each))));
        }
        for (String line : mended.diff()) {
            out.print(CONTROLS.matcher(line).replaceAll("\uFFFD") + '\n');
        }
        if (mended.kept() != null) {
            out.println(Messages.line(Messages.text(mended.kept().key(), checked.file())));
        }
        fixes += mended.fixes().size();
        files += mended.fixes().isEmpty() ? 0 : 1;
    }

    private static String what(ObviousFixes.Applied each) {
        String title = each.fix().title();
        return each.choice() == null ? title : Messages.text("mend.choice", title, Elements.name(each.choice()));
    }

    void end() {
        out.println(Messages.text(dryRun ? "mend.wouldSummary" : "mend.summary", fixes, files));
        out.flush();
    }
}
