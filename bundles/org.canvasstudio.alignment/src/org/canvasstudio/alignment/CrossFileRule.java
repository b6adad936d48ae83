package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.Canvas;

/**
 * A rule that compares a canvas with other files of its client. Its findings are about the one canvas. It is silent while
 * the engine is not told what surrounds the canvas.
 */
public abstract class CrossFileRule extends Rule {

    @Override
    public final void check(Inspection inspection) {
        if (inspection.surroundings().isPresent()) {
            check(inspection.facts().whole(), inspection.surroundings().get(), inspection);
        }
    }

    /**
     * Looks at the canvas and what surrounds it, and reports what breaks the rule on the canvas. A rule that is
     * {@link Incremental} asks the inspection for what it reads of the canvas.
     */
    protected abstract void check(Canvas canvas, Surroundings surroundings, Inspection inspection);
}
