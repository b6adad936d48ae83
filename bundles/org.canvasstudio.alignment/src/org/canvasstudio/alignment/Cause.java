package org.canvasstudio.alignment;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * Where that may come from which a {@link Report} says: a finding there of a rule that silences silences the report. Two
 * are equal when they name the same lists, as reports do that share them.
 */
final class Cause {

    private final Collection<? extends EObject> wanting;
    private final List<Collection<? extends EObject>> ends;

    /**
     * @param wanting elements of which the rule says the same, each for want of one of the ends; {@code null} when it does
     *                not matter how many there are
     * @param ends    what may be the cause
     */
    Cause(Collection<? extends EObject> wanting, List<Collection<? extends EObject>> ends) {
        this.wanting = wanting;
        this.ends = ends;
    }

    /** The elements that may be the cause; none where more want one of them than there are. */
    List<Collection<? extends EObject>> places() {
        if (wanting == null) {
            return ends;
        }
        int all = 0;
        for (Collection<? extends EObject> some : ends) {
            all += some.size();
        }
        return wanting.size() <= all ? ends : List.of();
    }

    /** Whether both are the same now, and from now on. */
    boolean saysTheSame(Cause other) {
        boolean same = ends.size() == other.ends.size() && (wanting == null) == (other.wanting == null)
                && (wanting == null || WatchedCanvas.areSame(wanting, other.wanting));
        for (int at = 0; same && at < ends.size(); at++) {
            same = WatchedCanvas.areSame(ends.get(at), other.ends.get(at));
        }
        return same;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cause) || ((Cause) other).wanting != wanting || ((Cause) other).ends.size() != ends.size()) {
            return false;
        }
        boolean same = true;
        for (int at = 0; same && at < ends.size(); at++) {
            same = ends.get(at) == ((Cause) other).ends.get(at);
        }
        return same;
    }

    @Override
    public int hashCode() {
        int hash = System.identityHashCode(wanting);
        for (Collection<? extends EObject> some : ends) {
            hash = 31 * hash + System.identityHashCode(some);
        }
        return hash;
    }
}
