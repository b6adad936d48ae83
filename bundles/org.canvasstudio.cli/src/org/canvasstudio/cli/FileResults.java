package org.canvasstudio.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fingerprints;

/** A file that could be read, with the findings as they are reported. */
record FileResults(Checked checked, List<Result> results) {

    /**
     * Compares the findings of a file with those of earlier runs.
     *
     * @param identified whether fingerprints are wanted even when there is nothing to compare with
     * @param baseline {@code null} when there is none
     * @param previous {@code null} when there is none
     */
    static FileResults of(Checked checked, boolean identified, EarlierFindings baseline, EarlierFindings previous) {
        List<Finding> findings = checked.findings();
        List<String> fingerprints = identified || baseline != null || previous != null ? Fingerprints.of(findings)
                : Collections.nCopies(findings.size(), "");
        for (EarlierFindings earlier : new EarlierFindings[] { baseline, previous }) {
            if (earlier != null) {
                earlier.visit(checked.file(), checked.origin());
            }
        }
        List<Result> results = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            boolean aside = findings.get(i).suppression().isPresent();
            String fingerprint = fingerprints.get(i);
            results.add(new Result(findings.get(i), fingerprint,
                    baseline == null || aside ? Standing.UNCOMPARED : baseline.standing(checked.file(), fingerprint),
                    previous == null || aside ? Standing.UNCOMPARED : previous.standing(checked.file(), fingerprint)));
        }
        return new FileResults(checked, results);
    }
}
