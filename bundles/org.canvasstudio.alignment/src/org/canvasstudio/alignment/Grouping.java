package org.canvasstudio.alignment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.EObject;

/**
 * Sorts the elements of a class, the links or the actions by something that they may have in common, see {@link Facts#group}.
 *
 * @param <T> the class: a class of elements, links, or actions
 * @param <K> what they may have in common: a value with equality
 */
public final class Grouping<T extends EObject, K> {

    final Class<T> type;
    private final BiFunction<Facts, ? super T, ? extends Collection<? extends K>> keys;

    /** Whether the attributes and parts of the objects themselves are read. */
    final boolean readsSubjects;

    /** Whether those are read of the objects that facts hand out. */
    final boolean readsObjects;

    private Grouping(Class<T> type, BiFunction<Facts, ? super T, ? extends Collection<? extends K>> keys,
            boolean readsSubjects, boolean readsObjects) {
        this.type = Objects.requireNonNull(type);
        this.keys = Objects.requireNonNull(keys);
        this.readsSubjects = readsSubjects;
        this.readsObjects = readsObjects;
    }

    /** Those for which a fact holds, which have {@code true} in common. */
    static <T extends EObject> Grouping<T, Boolean> holding(Class<T> type, Fact<? super T, Boolean> fact) {
        @SuppressWarnings("unchecked")
        Fact<T, Boolean> asked = (Fact<T, Boolean>) fact;
        return new Grouping<>(type, (facts, object) -> facts.get(asked, object) ? List.of(true) : List.of(), false, false);
    }

    /** @param key what an object has; {@code null} for an object that is in no group */
    public static <T extends EObject, K> Grouping<T, K> by(Class<T> type, BiFunction<Facts, ? super T, ? extends K> key) {
        return new Grouping<>(type, one(key), true, true);
    }

    private static <T, K> BiFunction<Facts, T, Collection<? extends K>> one(BiFunction<Facts, ? super T, ? extends K> key) {
        return (facts, object) -> {
            K has = key.apply(facts, object);
            return has == null ? List.of() : List.of(has);
        };
    }

    /** Like {@link #by} for a key that is worked out from facts alone, as {@link Fact#ofFacts} has it. */
    public static <T extends EObject, K> Grouping<T, K> byFacts(Class<T> type, BiFunction<Facts, ? super T, ? extends K> key) {
        return new Grouping<>(type, one(key), false, true);
    }

    /** Like {@link #by} for a key that is worked out from links and facts alone, as {@link Fact#ofLinks} has it. */
    public static <T extends EObject, K> Grouping<T, K> byLinks(Class<T> type, BiFunction<Facts, ? super T, ? extends K> key) {
        return new Grouping<>(type, one(key), false, false);
    }

    /** Like {@link #byEach} for keys that are worked out from links and facts alone, as {@link Fact#ofLinks} has it. */
    public static <T extends EObject, K> Grouping<T, K> byEachOfLinks(Class<T> type,
            BiFunction<Facts, ? super T, ? extends Collection<? extends K>> keys) {
        return new Grouping<>(type, keys, false, false);
    }

    /** @param keys all that an object has: it is in so many groups; a list that does not change, and no two in it are equal */
    public static <T extends EObject, K> Grouping<T, K> byEach(Class<T> type,
            BiFunction<Facts, ? super T, ? extends Collection<? extends K>> keys) {
        return new Grouping<>(type, keys, true, true);
    }

    Collection<? extends K> keys(Facts facts, T object) {
        return keys.apply(facts, object);
    }
}
