package org.canvasstudio.alignment;

import org.eclipse.emf.ecore.EObject;

/**
 * Amounts that the objects of a class have, added up, see {@link Facts#tally}. While a canvas is edited, the sums are kept by
 * what has become more and less; a tally is a constant of the class that knows how it is taken.
 *
 * @param <T> the class: a class of elements, or links
 */
final class Tally<T extends EObject> {

    /** Knows what an object has. */
    interface Counting<T> {

        /** Adds what the object has; it is worked out from facts alone, as {@link Fact#ofFacts} has it. */
        void add(Facts facts, T object, Sums sums);
    }

    final Class<T> type;
    private final Counting<? super T> counting;

    Tally(Class<T> type, Counting<? super T> counting) {
        this.type = type;
        this.counting = counting;
    }

    void add(Facts facts, T object, Sums sums) {
        counting.add(facts, object, sums);
    }
}
