package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;

/** Asks for each block of a side of the canvas before the canvas is marked as done. */
abstract class SideIsPresent extends Rule {

    private final List<BlockKind> side;
    private final BlockKind[] before;

    /**
     * @param side   the blocks of the side
     * @param before the blocks that must be filled before this side is asked for
     */
    SideIsPresent(List<BlockKind> side, BlockKind... before) {
        this.side = side;
        this.before = before;
    }

    @Override
    public final void check(Inspection inspection) {
        if (!inspection.facts().isDone()) {
            return;
        }
        for (BlockKind kind : side) {
            Block block = inspection.facts().block(kind);
            if (block != null && inspection.facts().isEmpty(kind)) {
                inspection.report(block).with(block).lacking(before);
            }
        }
    }
}
