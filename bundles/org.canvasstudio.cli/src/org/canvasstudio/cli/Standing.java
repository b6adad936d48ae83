package org.canvasstudio.cli;

import java.util.Locale;

/** How a finding stands to an earlier run. */
enum Standing {

    /** There is nothing to compare with. */
    UNCOMPARED,
    /** The earlier run did not have it. */
    NEW,
    /** The earlier run had it. */
    KNOWN;

    /** As results say it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
