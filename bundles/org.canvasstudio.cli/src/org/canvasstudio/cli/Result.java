package org.canvasstudio.cli;

import org.canvasstudio.alignment.Finding;

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

    /** Whether it is to be dealt with: not set aside, and not in the baseline. */
    boolean counts() {
        return !isSetAside() && baseline != Standing.KNOWN;
    }
}
