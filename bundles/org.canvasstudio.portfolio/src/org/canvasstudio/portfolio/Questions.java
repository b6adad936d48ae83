package org.canvasstudio.portfolio;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.YesNo;

/**
 * How many questions are asked about a block, and how many of them are open.
 *
 * @param asked how many questions the block has
 * @param open  how many of them are not marked as answered
 */
public record Questions(int asked, int open) {

    /** The questions of a block of a canvas. */
    public static Questions of(Canvas canvas, BlockKind kind) {
        Block block = kind.in(canvas);
        if (block == null) {
            return new Questions(0, 0);
        }
        int answered = 0;
        for (Answer answer : block.getAnswers()) {
            if (answer.getAnswered() == YesNo.YES) {
                answered++;
            }
        }
        return new Questions(block.getAnswers().size(), block.getAnswers().size() - answered);
    }
}
