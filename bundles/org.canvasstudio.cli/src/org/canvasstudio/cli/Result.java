package org.canvasstudio.cli;

import java.util.function.UnaryOperator;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.canvas.SuppressedFinding;

/**
 * A finding as it is reported.
 *
 * @param fingerprint tells the finding from the others of its file, in the same way in every run; empty where none is wanted
 * @param baseline    how it stands to the baseline
 * @param trend       how it stands to the previous report
 */
record Result(Finding finding, String fingerprint, Standing baseline, Standing trend) {

    boolean isSetAside() {
        return finding.suppression().isPresent();
    }

    /**
     * A line that also says why the finding was set aside and, where that is stated, when.
     *
     * @param escape makes the reason fit into the line
     */
    String setAside(String line, UnaryOperator<String> escape) {
        SuppressedFinding aside = finding.suppression().orElseThrow();
        String reason = escape.apply(aside.getReason());
        return aside.getDate() == null ? Messages.text("text.setAside", line, reason)
                : Messages.text("text.setAsideOn", line, reason, aside.getDate().toString());
    }

    /** Whether it is to be dealt with: not set aside, and not in the baseline. */
    boolean counts() {
        return !isSetAside() && baseline != Standing.KNOWN;
    }
}
