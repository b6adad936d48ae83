package org.canvasstudio.alignment;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

import org.canvasstudio.alignment.Dependencies.Cell;
import org.canvasstudio.alignment.Dependencies.Step;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.eclipse.emf.ecore.EObject;

/**
 * What brings objects of a {@link WatchedCanvas} together: the groups of a {@link Grouping}, the sums of a {@link Tally},
 * names that are alike. Each takes in the objects of a class, and those that come later, and lets go of those that leave.
 */
final class Gatherings {

    /** Stands for a count of orders in which nothing has been sorted. */
    private static final int NEVER = -1;

    private final WatchedCanvas canvas;
    private final Dependencies dependencies;
    private final Map<Grouping<?, ?>, Grouped<?, ?>> groupings = new IdentityHashMap<>();
    private final Map<Tally<?>, Tallied<?>> tallies = new IdentityHashMap<>();
    private final Map<Comparison, Named> named = new HashMap<>();

    Gatherings(WatchedCanvas canvas) {
        this.canvas = canvas;
        this.dependencies = canvas.dependencies;
    }

    /** The objects of a group, in the order of the canvas, as they are when somebody looks into the list. */
    <T extends EObject, K> List<T> group(Grouping<T, K> grouping, K key) {
        Group<T> group = grouped(grouping).group(key);
        group.isHandedOut = true;
        return group.list;
    }

    /** Whether an object is the first of a group, in the order of the canvas. */
    <T extends EObject, K> boolean isFirst(Grouping<T, K> grouping, K key, T object) {
        Grouped<T, K> grouped = grouped(grouping);
        List<T> group = grouped.members(grouped.group(key));
        return !group.isEmpty() && group.get(0) == object;
    }

    @SuppressWarnings("unchecked")
    private <T extends EObject, K> Grouped<T, K> grouped(Grouping<T, K> grouping) {
        Grouped<T, K> grouped = (Grouped<T, K>) groupings.get(grouping);
        if (grouped == null) {
            grouped = new Grouped<>(grouping);
            groupings.put(grouping, grouped);
            gather(grouping.type, grouped);
        }
        return grouped;
    }

    /** The sums of a tally. */
    @SuppressWarnings("unchecked")
    <T extends EObject> Sums tally(Tally<T> tally) {
        Tallied<T> tallied = (Tallied<T>) tallies.get(tally);
        if (tallied == null) {
            tallied = new Tallied<>(tally);
            tallies.put(tally, tallied);
            gather(tally.type, tallied);
        }
        dependencies.read(tallied);
        return tallied.sums;
    }

    /** The elements of a block whose names are like that of an element, in no particular order. */
    List<CanvasElement> alike(CanvasElement element, BlockKind kind, double degree) {
        NamedMember member = named(BlockKind.of(element), kind, degree).members.get(element);
        dependencies.bringUpToDate(member);
        dependencies.read(member);
        return member.alike();
    }

    private Named named(BlockKind kind, BlockKind other, double degree) {
        Comparison comparison = new Comparison(kind, other, degree);
        Named known = named.get(comparison);
        if (known == null) {
            known = new Named(degree);
            known.others = new Named(degree);
            known.others.others = known;
            named.put(comparison, known);
            gather(kind.elementClass().getInstanceClass(), known);
            gather(other.elementClass().getInstanceClass(), known.others);
        }
        return known;
    }

    /** Takes in all that are here, and all that come. */
    private void gather(Class<?> type, Gathering gathering) {
        for (WatchedCanvas.Population population : canvas.populations(type)) {
            population.gatherings.add(gathering);
            for (EObject object : population.now()) {
                dependencies.bringUpToDate(enter(canvas.spot(object), gathering));
            }
        }
    }

    /** Takes an object in. */
    Member enter(WatchedCanvas.Spot spot, Gathering gathering) {
        Member member = gathering.enter(spot.object);
        spot.memberships.add(member);
        dependencies.redo(member);
        return member;
    }

    /** The objects of a group as they are when somebody looks: it is noted then, and not when the list is handed out. */
    static final class GroupList<T extends EObject> extends AbstractList<T> implements RandomAccess {

        private final Grouped<T, ?> grouped;
        private final Group<T> group;

        GroupList(Grouped<T, ?> grouped, Group<T> group) {
            this.grouped = grouped;
            this.group = group;
        }

        List<T> members() {
            return grouped.members(group);
        }

        List<T> fixed() {
            return List.copyOf(members());
        }

        @Override
        public T get(int index) {
            T object = members().get(index);
            grouped.read(object);
            return object;
        }

        @Override
        public int size() {
            return grouped.size(group);
        }

        @Override
        public boolean isEmpty() {
            return grouped.isEmpty(group);
        }
    }

    /** Something that takes in all objects of a class. */
    interface Gathering {

        Member enter(EObject object);
    }

    /** The groups of a grouping. */
    private final class Grouped<T extends EObject, K> implements Gathering {

        private final Grouping<T, K> grouping;
        private final Map<K, Group<T>> groups = new HashMap<>();

        Grouped(Grouping<T, K> grouping) {
            this.grouping = grouping;
        }

        @Override
        public Member enter(EObject object) {
            return new GroupMember<>(this, grouping.type.cast(object));
        }

        Group<T> group(K key) {
            return groups.computeIfAbsent(key, each -> new Group<>(this));
        }

        void read(T object) {
            canvas.handOut(object);
        }

        boolean isEmpty(Group<T> group) {
            dependencies.read(group.emptiness);
            return group.members.isEmpty();
        }

        /** Of no order: how many there are does not change with it. */
        int size(Group<T> group) {
            dependencies.read(group);
            return group.members.size();
        }

        /** In the order of the canvas; noted as read. */
        List<T> members(Group<T> group) {
            dependencies.read(group);
            if (group.members.size() > 1) {
                for (WatchedCanvas.Population population : canvas.populations(grouping.type)) {
                    dependencies.read(population.order);
                }
            }
            if (group.inOrder != canvas.orders()) {
                if (group.members.size() > 1) {
                    canvas.number();
                    group.members.sort(canvas.byPosition);
                }
                group.inOrder = canvas.orders();
            }
            return group.members;
        }

        void enter(Group<T> group, T object) {
            group.members.add(object);
            changed(group);
        }

        void leave(Group<T> group, T object) {
            group.members.remove(object);
            changed(group);
        }

        private void changed(Group<T> group) {
            group.inOrder = NEVER;
            dependencies.changed(group);
            if (group.members.size() < 2) {
                dependencies.changed(group.emptiness);
            }
        }
    }

    /** Objects that have something in common. */
    private static final class Group<T extends EObject> extends Cell {

        private final List<T> members = new ArrayList<>(2);
        private final GroupList<T> list;
        /** Whether there are any. */
        private final Cell emptiness = new Cell();
        /** Whether somebody may have kept the list, to look into it later. */
        private boolean isHandedOut;
        /** The count of canvas.orders() that the members are sorted by. */
        private int inOrder;

        Group(Grouped<T, ?> grouped) {
            list = new GroupList<>(grouped, this);
            // Above what decides who is in it.
            level = Dependencies.LEVELS / 2;
            emptiness.level = level;
        }
    }

    /** An object that has been taken in. */
    abstract static class Member extends Step {

        /** Takes it out again. */
        abstract void leave();
    }

    /** An object in a grouping. */
    private final class GroupMember<T extends EObject, K> extends Member {

        private final Grouped<T, K> grouped;
        private final T object;
        private Collection<? extends K> keys = List.of();

        GroupMember(Grouped<T, K> grouped, T object) {
            this.grouped = grouped;
            this.object = object;
            this.readsObjects = grouped.grouping.readsObjects;
        }

        @Override
        boolean work() {
            if (grouped.grouping.readsSubjects) {
                dependencies.read(canvas.spot(object));
            }
            Collection<? extends K> now = grouped.grouping.keys(canvas.facts(), object);
            if (!now.equals(keys)) {
                for (K key : keys) {
                    if (!now.contains(key)) {
                        leave(key);
                    }
                }
                for (K key : now) {
                    if (!keys.contains(key)) {
                        grouped.enter(grouped.group(key), object);
                    }
                }
                keys = now;
            }
            return false;
        }

        @Override
        void leave() {
            keys.forEach(this::leave);
            keys = List.of();
        }

        private void leave(K key) {
            Group<T> group = grouped.group(key);
            grouped.leave(group, object);
            if (group.members.isEmpty() && !group.isHandedOut && !group.isRead()) {
                grouped.groups.remove(key);
            }
        }
    }

    /** The sums of a tally. */
    private final class Tallied<T extends EObject> extends Cell implements Gathering {

        private final Tally<T> tally;
        private final Sums sums = new Sums();

        Tallied(Tally<T> tally) {
            this.tally = tally;
            // Above what is added up.
            level = Dependencies.LEVELS / 2;
        }

        @Override
        public Member enter(EObject object) {
            return new TallyMember<>(this, tally.type.cast(object));
        }
    }

    /** An object in a tally. */
    private final class TallyMember<T extends EObject> extends Member {

        private final Tallied<T> tallied;
        private final T object;
        private Sums added = new Sums();

        TallyMember(Tallied<T> tallied, T object) {
            this.tallied = tallied;
            this.object = object;
        }

        @Override
        boolean work() {
            Sums now = new Sums();
            tallied.tally.add(canvas.facts(), object, now);
            replace(now);
            return false;
        }

        @Override
        void leave() {
            replace(new Sums());
        }

        private void replace(Sums now) {
            if (!now.equals(added)) {
                tallied.sums.subtract(added);
                tallied.sums.add(now, 1);
                added = now;
                dependencies.changed(tallied);
            }
        }
    }

    /** Two blocks whose elements have names that may be alike. */
    private record Comparison(BlockKind one, BlockKind other, double degree) {
    }

    /** The elements of a block, by their names. */
    private final class Named implements Gathering {

        private final double degree;
        private final NameLikeness<NamedMember> names = new NameLikeness<>();
        private final Map<EObject, NamedMember> members = new IdentityHashMap<>();
        /** The elements of the other block. */
        private Named others;

        Named(double degree) {
            this.degree = degree;
        }

        @Override
        public Member enter(EObject object) {
            return members.computeIfAbsent(object, key -> new NamedMember(this, (CanvasElement) object));
        }
    }

    /** An element by its name. As a cell it stands for the names in the other block that are like its own. */
    private final class NamedMember extends Member {

        private final Named named;
        private final CanvasElement element;
        /** {@code null} while it is not among the names. */
        private NameLikeness.Pairs name;

        NamedMember(Named named, CanvasElement element) {
            this.named = named;
            this.element = element;
        }

        List<CanvasElement> alike() {
            List<CanvasElement> alike = new ArrayList<>(2);
            named.others.names.like(name, named.degree).forEach(member -> {
                alike.add(member.element);
                canvas.readObject(member.element);
            });
            return alike;
        }

        @Override
        boolean work() {
            NameLikeness.Pairs now = canvas.facts().namePairs(element);
            if (now.equals(name)) {
                return false;
            }
            leaveNames();
            name = now;
            named.names.add(this, name);
            tellOthers();
            return true;
        }

        @Override
        void leave() {
            leaveNames();
            named.members.remove(element);
        }

        private void leaveNames() {
            if (name != null) {
                named.names.remove(this);
                tellOthers();
            }
        }

        private void tellOthers() {
            named.others.names.like(name, named.degree).forEach(dependencies::changed);
        }
    }
}
