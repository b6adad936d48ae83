package org.canvasstudio.cli;

import java.util.EnumMap;
import java.util.Map;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;

/** What a validation has counted so far. */
final class Totals {

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int canvases;
    private int clients;
    private int setAside;
    private int known;
    private int unreadable;

    void add(FileResults file) {
        if (file.checked().root() instanceof Canvas) {
            canvases++;
        } else {
            clients++;
        }
        for (Result result : file.results()) {
            if (result.isSetAside()) {
                setAside++;
            } else if (result.counts()) {
                findings.merge(result.finding().severity(), 1, Integer::sum);
            } else {
                known++;
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

    /** Findings that are in the baseline. */
    int known() {
        return known;
    }

    int unreadable() {
        return unreadable;
    }

    boolean reaches(FailOn failOn) {
        return findings.keySet().stream().anyMatch(failOn::isReachedBy);
    }
}
