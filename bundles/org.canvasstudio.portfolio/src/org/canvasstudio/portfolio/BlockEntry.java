package org.canvasstudio.portfolio;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;

/**
 * One block of a canvas.
 *
 * @param kind          which block
 * @param elements      how many elements it has
 * @param completeness  how complete it is, in percent, see {@link Completeness}
 * @param questions     how many questions are asked about it
 * @param openQuestions how many of them are not marked as answered
 * @param heaviest      the heaviest severity found at the block or at anything in it; {@code null} when nothing was found
 */
public record BlockEntry(BlockKind kind, int elements, int completeness, int questions, int openQuestions,
        Severity heaviest) {
}
