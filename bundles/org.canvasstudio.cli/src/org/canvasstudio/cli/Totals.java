package org.canvasstudio.cli;

import java.util.EnumMap;
import java.util.Map;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;

/** What a validation has counted so far. */
final class Totals {

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int canvases;
    private int clients;
    private int setAside;
    private int unreadable;

    void add(Checked checked) {
        if (checked.problem() != null) {
            unreadable++;
            return;
        }
        if (checked.root() instanceof Canvas) {
            canvases++;
        } else {
            clients++;
        }
        for (Finding finding : checked.findings()) {
            if (finding.suppression().isPresent()) {
                setAside++;
            } else {
                findings.merge(finding.severity(), 1, Integer::sum);
            }
        }
    }

    void addUnreadable() {
        unreadable++;
    }

    int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    int canvases() {
        return canvases;
    }

    int clients() {
        return clients;
    }

    int setAside() {
        return setAside;
    }

    int unreadable() {
        return unreadable;
    }

    boolean reaches(FailOn failOn) {
        return findings.keySet().stream().anyMatch(failOn::isReachedBy);
    }
}
