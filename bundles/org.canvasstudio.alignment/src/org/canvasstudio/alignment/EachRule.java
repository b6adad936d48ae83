package org.canvasstudio.alignment;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** A rule that looks at objects one by one. */
abstract class EachRule<T extends EObject> extends Rule {

    private final Class<T> type;

    EachRule(Class<T> type) {
        this.type = type;
    }

    /** The class of the objects that the rule looks at. */
    public final Class<T> type() {
        return type;
    }

    @Override
    public final void check(Inspection inspection) {
        checkWhole(inspection);
        List<T> objects = inspection.facts().each(type);
        // Each rule comes by here for each object: an iterator would take longer than many a rule.
        for (int at = 0, size = objects.size(); at < size; at++) {
            check(objects.get(at), inspection);
        }
    }

    final void checkOne(EObject object, Inspection inspection) {
        check(type.cast(object), inspection);
    }

    /** Says what there is to say of the canvas as a whole, before the objects are looked at one by one; here nothing. */
    protected void checkWhole(Inspection inspection) {
        // Most of these rules have nothing to say of the whole.
    }

    /** Looks at one object and reports it when it breaks the rule. */
    protected abstract void check(T object, Inspection inspection);
}
