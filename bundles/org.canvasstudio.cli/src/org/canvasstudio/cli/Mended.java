package org.canvasstudio.cli;

import java.util.List;

import org.canvasstudio.alignment.ObviousFixes;

/**
 * What was mended in a file, or would be.
 *
 * @param fixes the fixes that were applied, in this order; empty when nothing was obvious
 * @param kept  whether the file was kept as it is nevertheless, because its format is not written
 * @param diff  how the file would change, as a unified diff; empty when it was written, or is kept
 */
record Mended(List<ObviousFixes.Applied> fixes, boolean kept, List<String> diff) {

    static final Mended NOTHING = new Mended(List.of(), false, List.of());
}
