package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.CanvasElement;

/** A rule that looks at the elements of one class, one by one. */
public abstract class ElementRule<T extends CanvasElement> extends EachRule<T> {

    protected ElementRule(Class<T> type) {
        super(type);
    }
}
