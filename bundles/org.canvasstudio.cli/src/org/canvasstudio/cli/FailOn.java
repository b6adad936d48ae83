package org.canvasstudio.cli;

import java.util.Locale;

import org.canvasstudio.alignment.Severity;

/** From which severity on a finding makes the command end with a code of its own. */
enum FailOn {

    ERROR(Severity.ERROR), WARNING(Severity.WARNING), ADVICE(Severity.ADVICE), NEVER(null);

    private final Severity severity;

    FailOn(Severity severity) {
        this.severity = severity;
    }

    boolean isReachedBy(Severity found) {
        return severity != null && found.isAtLeast(severity);
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
