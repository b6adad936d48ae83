package org.canvasstudio.portfolio;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;

/**
 * A canvas.
 *
 * @param rules     the fingerprint of the rules and questions that the counts were made with, see {@link EntryReader}
 * @param id        the id of the canvas
 * @param reinvents what the canvas says that it reinvents; empty when it says nothing
 * @param author    who drew it
 * @param updated   the day written in the canvas, {@code yyyy-mm-dd}; empty when none is written
 * @param done      whether it is marked as done
 * @param blocks    the nine blocks in the order of {@link BlockKind}, those that the canvas lacks as empty ones
 * @param elements  the elements of the blocks, block by block
 * @param links     how many links there are
 * @param tags      the names of the tags that the canvas declares
 * @param findings  what the rules found
 * @param texts     the texts of the canvas that belong to no element: its own, and those of its blocks, answers, links
 *                  and actions
 */
public record CanvasEntry(String path, FileStamp stamp, String rules, String id, String name, CanvasKind kind,
        CanvasState state, String reinvents, String author, String updated, boolean done, List<BlockEntry> blocks,
        List<ElementEntry> elements, int links, List<String> tags, FindingCounts findings, List<IndexedText> texts)
        implements IndexEntry {

    public CanvasEntry {
        blocks = List.copyOf(blocks);
        elements = List.copyOf(elements);
        tags = List.copyOf(tags);
        texts = List.copyOf(texts);
    }

    /** What is known about one of its blocks. */
    public BlockEntry block(BlockKind block) {
        return blocks.get(block.ordinal());
    }

    /** The elements of one block, in the order of the canvas. */
    public List<ElementEntry> elements(BlockKind block) {
        return elements.stream().filter(element -> element.block() == block).toList();
    }

    /** The completeness of the canvas in percent: the mean of its blocks. */
    public int completeness() {
        return Math.round(blocks.stream().mapToInt(BlockEntry::completeness).sum() / (float) blocks.size());
    }

    /** How many questions of its blocks are open. */
    public int openQuestions() {
        return blocks.stream().mapToInt(BlockEntry::openQuestions).sum();
    }
}
