package org.canvasstudio.alignment;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.EObject;

/**
 * Something that follows from a canvas about one of its objects, and that rules ask for by {@link Facts#get}: it is worked
 * out once, and while a canvas is edited again only when something has changed that it was worked out from. A fact is a
 * constant of the class that knows how it is worked out.
 *
 * <p>What working out may read is what an {@link Incremental} rule may read. A fact must not ask for itself.
 *
 * @param <S> the class of the objects that it is about
 * @param <V> what it says: values that do not change, like a truth value or an unmodifiable list
 */
public final class Fact<S extends EObject, V> {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Where the value is kept among those about one object. */
    final int number = NUMBERS.getAndIncrement();
    private final BiFunction<Facts, ? super S, ? extends V> working;

    /** Whether the attributes and parts of the object itself are read. */
    final boolean readsSubject;

    /** Whether those are read of the objects that other facts hand out. */
    final boolean readsObjects;

    /** For each class that has been asked for the grouping of those for which the fact holds. */
    private final Map<Class<?>, Grouping<?, Boolean>> holding = new ConcurrentHashMap<>(2);

    private Fact(BiFunction<Facts, ? super S, ? extends V> working, boolean readsSubject, boolean readsObjects) {
        this.working = Objects.requireNonNull(working);
        this.readsSubject = readsSubject;
        this.readsObjects = readsObjects;
    }

    /** A fact that is worked out from other facts and the object itself. */
    public static <S extends EObject, V> Fact<S, V> of(BiFunction<Facts, ? super S, ? extends V> working) {
        return new Fact<>(working, true, true);
    }

    /** A fact that is worked out from other facts alone: of the object itself nothing is read but what they read. */
    public static <S extends EObject, V> Fact<S, V> ofFacts(BiFunction<Facts, ? super S, ? extends V> working) {
        return new Fact<>(working, false, true);
    }

    /**
     * A fact that is worked out from links and other facts alone. It may ask which objects these lead to, but must not read
     * their attributes or parts, nor those of its own object: it would not be worked out again when they change.
     */
    public static <S extends EObject, V> Fact<S, V> ofLinks(BiFunction<Facts, ? super S, ? extends V> working) {
        return new Fact<>(working, false, false);
    }

    V workOut(Facts facts, S subject) {
        return working.apply(facts, subject);
    }

    /** The elements of a class for which a fact that is a truth value holds, as a group: they have {@code true} in common. */
    @SuppressWarnings("unchecked")
    <T extends S> Grouping<T, Boolean> holding(Class<T> type) {
        Grouping<?, Boolean> grouping = holding.get(type);
        if (grouping == null) {
            grouping = holding.computeIfAbsent(type, key -> Grouping.holding(type, (Fact<T, Boolean>) this));
        }
        return (Grouping<T, Boolean>) grouping;
    }

    /** How many there are. */
    static int count() {
        return NUMBERS.get();
    }
}
