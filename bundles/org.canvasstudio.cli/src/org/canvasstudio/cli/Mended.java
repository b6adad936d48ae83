package org.canvasstudio.cli;

import java.util.List;

import org.canvasstudio.alignment.ObviousFixes;

/**
 * What was mended in a file, or would be.
 *
 * @param fixes the fixes that were applied, in this order; empty when nothing was mended
 * @param kept  why not all that is obvious was mended; {@code null} when it was
 * @param diff  how the file would change, as a unified diff; empty when it was written, or is kept
 */
record Mended(List<ObviousFixes.Applied> fixes, Kept kept, List<String> diff) {

    static final Mended NOTHING = new Mended(List.of(), null, List.of());

    /** Why something obvious stays as it is. */
    enum Kept {
        /** It is in a format that is not written. */
        FORMAT("mend.kept"),
        /** It has comments in it, which the studio does not read and so would not write. */
        COMMENTS("mend.keptComments"),
        /** Several objects have one id. */
        IDS("mend.keptIds");

        private final String key;

        Kept(String key) {
            this.key = key;
        }

        /** The key of the message that says so. */
        String key() {
            return key;
        }
    }

    static Mended kept(Kept why) {
        return new Mended(List.of(), why, List.of());
    }
}
