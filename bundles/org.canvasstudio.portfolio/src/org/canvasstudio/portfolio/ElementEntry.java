package org.canvasstudio.portfolio;

import java.util.List;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;

/**
 * One element of a block.
 *
 * @param block    the block that it is in, which is also what kind of element it is
 * @param links    at how many links it is an end
 * @param heaviest the heaviest severity found at the element or at anything in it; {@code null} when nothing was found
 * @param tags     the names of its tags
 * @param texts    its other texts, and all texts of its needs, features and hypotheses
 */
public record ElementEntry(String id, String name, BlockKind block, int links, Severity heaviest, List<String> tags,
        List<IndexedText> texts) {

    public ElementEntry {
        tags = List.copyOf(tags);
        texts = List.copyOf(texts);
    }
}
