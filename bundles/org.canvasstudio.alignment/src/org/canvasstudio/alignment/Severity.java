package org.canvasstudio.alignment;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {

    /** The business model cannot work as it is drawn. */
    ERROR,
    /** Something is probably forgotten or contradicts itself. */
    WARNING,
    /** Something to think about. */
    ADVICE;

    /** The word that settings files and the command line use, for example {@code error}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this weighs as much as the other or more. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
