package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.YesNo;

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
        if (inspection.canvas().getDone() != YesNo.YES) {
            return;
        }
        for (BlockKind kind : side) {
            Block block = kind.in(inspection.canvas());
            if (block != null && block.getItems().isEmpty()) {
                inspection.report(block).with(block).lacking(before);
            }
        }
    }
}
