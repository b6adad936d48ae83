package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.Block;

/** A rule that looks at the blocks that a canvas has, one by one. */
public abstract class BlockRule extends EachRule<Block> {

    protected BlockRule() {
        super(Block.class);
    }

    /** Looks at one block and reports it when it breaks the rule. */
    @Override
    protected abstract void check(Block block, Inspection inspection);
}
