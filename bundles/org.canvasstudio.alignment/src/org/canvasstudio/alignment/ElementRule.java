package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.CanvasElement;

/** A rule that looks at the elements of one class, one by one. */
public abstract class ElementRule<T extends CanvasElement> extends Rule {

    private final Class<T> type;

    protected ElementRule(Class<T> type) {
        this.type = type;
    }

    /** The class of the elements that the rule looks at. */
    public final Class<T> type() {
        return type;
    }

    @Override
    public final void check(Inspection inspection) {
        for (T element : inspection.facts().elements(type)) {
            check(element, inspection);
        }
    }

    /** Looks at one element and reports it when it breaks the rule. */
    protected abstract void check(T element, Inspection inspection);
}
