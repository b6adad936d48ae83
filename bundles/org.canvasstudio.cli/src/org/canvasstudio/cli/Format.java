package org.canvasstudio.cli;

import java.util.Locale;

/** How results are written. */
enum Format {

    TEXT, JSON, MARKDOWN, HTML, SARIF, JUNIT;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
