package org.canvasstudio.ui.clients.navigator;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.eclipse.core.resources.IFile;

/** One of the nine blocks of a canvas. */
public record BlockNode(IFile file, BlockKind block) implements CanvasNode {

    /** The blocks in the order of the board: its upper row from left to right, then its lower one. */
    private static final List<BlockKind> BOARD = List.of(BlockKind.KEY_PARTNERS, BlockKind.KEY_ACTIVITIES,
            BlockKind.KEY_RESOURCES, BlockKind.VALUE_PROPOSITIONS, BlockKind.CUSTOMER_RELATIONSHIPS, BlockKind.CHANNELS,
            BlockKind.CUSTOMER_SEGMENTS, BlockKind.COSTS, BlockKind.REVENUE_STREAMS);

    /** The nine blocks of a canvas in the order of the board. */
    static List<BlockNode> of(IFile file) {
        return BOARD.stream().map(block -> new BlockNode(file, block)).toList();
    }
}
