package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Supplier;

import org.canvasstudio.alignment.Dependencies.Cell;
import org.canvasstudio.alignment.Dependencies.Step;
import org.canvasstudio.alignment.FractionSum.Fraction;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A canvas that is edited: it notices by EMF's notifications which of its objects change, and keeps what follows from
 * them. {@link Facts} note here what is read.
 */
final class WatchedCanvas extends AdapterImpl {

    /** Wants to know which objects come and go. */
    interface Listener {

        /** An element has come into a block, or a link onto the canvas. */
        void entered(Spot spot);

        /** An element has left its block, or a link the canvas. */
        void left(Spot spot);

        /** The elements of a block, or the links, have another order. */
        void reordered();

        /** The canvas is of another kind, or has other blocks: nothing of what is known holds. */
        void overturned();
    }

    /**
     * What is known of one object. As a cell it stands for the attributes and parts of the object, but for the name and the
     * description of an element, which many change and few read, and for what is {@link #REMARKS}.
     */
    final class Spot extends Cell {

        final EObject object;
        /** The place of its block among the blocks. */
        final int block;
        /** Its name, where it is an element. */
        private final Cell name = new Cell();
        /** Its description, which only those read who compare canvases; {@code null} where nobody has asked. */
        private Cell description;
        /** Its own links, and whether they count. */
        private final Cell links = new Cell();
        /** The same for those of one kind that begin, or end, here; {@code null} where nobody has asked. */
        private final LinksOfKind[] outgoing = new LinksOfKind[LINK_KINDS];
        private final LinksOfKind[] incoming = new LinksOfKind[LINK_KINDS];
        /** Its place in its block, or among the links; see {@link Population#number}. */
        int position;
        /** What those who look after it keep here. */
        Object kept;
        private Known<?, ?>[] known = {};
        final List<Gatherings.Member> memberships = new ArrayList<>(2);

        Spot(EObject object) {
            this.object = object;
            this.block = object instanceof CanvasElement ? BlockKind.of((CanvasElement) object).ordinal()
                    : object instanceof Block ? BlockKind.of((Block) object).ordinal() : 0;
        }
    }

    /** The links of one kind that begin at an element, or end there, and whether they count. */
    private static final class LinksOfKind extends Cell {

        /** The other ends of those that count; {@code null} while they are not known. */
        private List<CanvasElement> ends;
    }

    /** A fact about an object. */
    private final class Known<S extends EObject, V> extends Step {

        private final Fact<S, V> fact;
        private final S subject;
        private boolean isKnown;
        private V value;

        Known(Fact<S, V> fact, S subject) {
            this.fact = fact;
            this.subject = subject;
            this.readsObjects = fact.readsObjects;
        }

        V get() {
            if (isKnown) {
                dependencies.bringUpToDate(this);
            } else {
                dependencies.run(this);
            }
            dependencies.read(this);
            return value;
        }

        @Override
        boolean work() {
            if (fact.readsSubject) {
                readObject(subject);
            }
            V now = fixed(fact.workOut(facts, subject));
            if (isKnown && isSame(value, now)) {
                return false;
            }
            boolean changed = isKnown;
            value = now;
            isKnown = true;
            return changed;
        }

        @Override
        boolean isIdle() {
            isKnown = isKnown && isRead();
            return !isKnown;
        }
    }

    /** A value that does not change any more. */
    @SuppressWarnings("unchecked")
    private static <V> V fixed(V value) {
        return value instanceof Gatherings.GroupList ? (V) ((Gatherings.GroupList<?>) value).fixed() : value;
    }

    /** Sets are equal in any order, but messages name their elements one after the other. */
    private static boolean isSame(Object one, Object other) {
        if (!Objects.equals(one, other)) {
            return false;
        }
        if (one instanceof Set && ((Set<?>) one).size() > 1) {
            Iterator<?> others = ((Set<?>) other).iterator();
            for (Object each : (Set<?>) one) {
                if (each != others.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The elements of a block, the links, or the actions. */
    final class Population {

        /** Who is among them, and in which order. */
        private final Cell members = new Cell();
        /** Whether there are any: many ask for that, and it changes seldom. */
        private final Cell emptiness = new Cell();
        private boolean isEmpty;
        /** Any of their attributes. */
        private final Cell any = new Cell();
        /** The order of those who are among them; that one comes at the end changes nothing about it. */
        final Cell order = new Cell();
        private final Supplier<? extends List<? extends EObject>> objects;
        final List<Gatherings.Gathering> gatherings = new ArrayList<>();
        private HandedOut<EObject> list;
        private boolean isNumbered;

        Population(Supplier<? extends List<? extends EObject>> objects) {
            this.objects = objects;
            this.isEmpty = now().isEmpty();
        }

        List<? extends EObject> now() {
            return objects.get();
        }

        List<EObject> list() {
            if (list == null) {
                list = new HandedOut<>(new ArrayList<>(now()), List.of(this));
            }
            dependencies.read(members);
            return list;
        }

        /** Gives the objects their positions. */
        void number() {
            if (!isNumbered) {
                isNumbered = true;
                int position = 0;
                for (EObject object : now()) {
                    spot(object).position = position++;
                }
            }
        }

        private void changed(Notification notification) {
            list = null;
            dependencies.changed(members);
            dependencies.changed(any);
            List<? extends EObject> now = now();
            if (isEmpty != now.isEmpty()) {
                isEmpty = !isEmpty;
                dependencies.changed(emptiness);
            }
            int last = now.size() - 1;
            if (notification.getEventType() == Notification.ADD && notification.getPosition() == last) {
                spot(now.get(last)).position = last == 0 ? 0 : spot(now.get(last - 1)).position + 1;
            } else if (notification.getEventType() != Notification.REMOVE) {
                isNumbered = false;
                orders++;
                dependencies.changed(order);
                listener.reordered();
            }
        }
    }

    /** A list of which it is noted who looks at its objects. */
    private final class HandedOut<T> extends AbstractList<T> implements RandomAccess {

        private final List<T> list;
        private final List<Population> of;

        /** @param of all whose objects are in the list */
        HandedOut(List<T> list, List<Population> of) {
            this.list = list;
            this.of = of;
        }

        @Override
        public T get(int index) {
            for (Population population : of) {
                dependencies.read(population.any);
            }
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    /** What is in a list, for who wants to know who it is, and reads nothing of them. */
    static <T extends EObject> Collection<T> inside(Collection<T> list) {
        return list instanceof HandedOut ? ((HandedOut<T>) list).list
                : list instanceof Gatherings.GroupList ? ((Gatherings.GroupList<T>) list).members() : list;
    }

    /** Whether two lists hold the same, now and from now on. */
    static boolean areSame(Collection<? extends EObject> one, Collection<? extends EObject> other) {
        return one == other || !(one instanceof Gatherings.GroupList) && !(other instanceof Gatherings.GroupList)
                && inside(one).equals(inside(other));
    }

    private static final int LINK_KINDS = LinkKind.values().length;

    /** What is said of elements for people alone: who reads that asks for everything. */
    private static final Set<EStructuralFeature> REMARKS = Set.of(CanvasPackage.Literals.CANVAS_ELEMENT__NOTES,
            CanvasPackage.Literals.CANVAS_ELEMENT__COLOUR);

    final Dependencies dependencies = new Dependencies();
    final Gatherings gatherings = new Gatherings(this);
    final Comparator<EObject> byPosition = (one, other) -> compare(spot(one), spot(other));
    private final Canvas canvas;
    private final Facts facts;
    private final Listener listener;
    private final Map<EObject, Spot> spots = new IdentityHashMap<>();
    private final Population[] populations = new Population[BlockKind.values().length];
    private final Population links;
    private final Population actions;
    private final Map<Class<?>, List<Population>> byType = new HashMap<>();
    private final Map<Class<?>, HandedOut<EObject>> byTypes = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<SumOf, WatchedSum> watchedSums = new HashMap<>();
    private int repeatedIds;
    private int orders;
    private final Set<EObject> strangers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Adapter stranger = new AdapterImpl() {
        @Override
        public void notifyChanged(Notification notification) {
            // What has come here meanwhile tells it itself.
            if (!((EObject) notification.getNotifier()).eAdapters().contains(WatchedCanvas.this)) {
                WatchedCanvas.this.notifyChanged(notification);
            }
        }
    };
    private final Cell everything = new Cell();
    private final Cell rest = new Cell();
    private final Cell suppressions = new Cell();
    private final Cell surroundings = new Cell();
    private final Cell repetition = new Cell();

    WatchedCanvas(Canvas canvas, Listener listener) {
        this.canvas = canvas;
        this.links = new Population(canvas::getLinks);
        this.actions = new Population(canvas::getActions);
        this.facts = new Facts(canvas, this);
        this.listener = listener;
        for (BlockKind kind : BlockKind.values()) {
            populations[kind.ordinal()] = new Population(() -> Canvases.items(canvas, kind));
        }
        attach(canvas);
    }

    Facts facts() {
        return facts;
    }

    void dispose() {
        detachAll(canvas);
        strangers.forEach(object -> object.eAdapters().remove(stranger));
    }

    private void detachAll(EObject object) {
        object.eAdapters().remove(this);
        object.eContents().forEach(this::detachAll);
    }

    // ---- what is read

    /** By their places on the canvas, as far as they are numbered. */
    static int compare(Spot one, Spot other) {
        return one.block != other.block ? Integer.compare(one.block, other.block)
                : Integer.compare(one.position, other.position);
    }

    Spot spot(EObject object) {
        Spot spot = spots.get(object);
        if (spot == null) {
            spot = new Spot(object);
            spots.put(object, spot);
        }
        return spot;
    }

    /** An object is handed out: who asks for it may read it, unless he is a fact that only wants to know which it is. */
    void handOut(EObject object) {
        if (dependencies.areObjectsRead()) {
            readObject(object);
        }
    }

    /** Its attributes and parts are read. */
    void readObject(EObject object) {
        dependencies.read(spot(owner(object)));
    }

    void readName(CanvasElement element) {
        dependencies.read(spot(element).name);
    }

    void readDescription(CanvasElement element) {
        Spot spot = spot(element);
        if (spot.description == null) {
            spot.description = new Cell();
        }
        dependencies.read(spot.description);
    }

    void readLinks(CanvasElement element) {
        dependencies.read(spot(element).links);
    }

    /** Where those links of a kind lead that count and begin at an element: nothing is read but these links. */
    List<CanvasElement> targets(CanvasElement source, LinkKind kind) {
        LinksOfKind links = linksOfKind(spot(source).outgoing, kind);
        if (links.ends == null) {
            links.ends = facts.ends(source.getOutgoing(), kind, true);
        }
        return links.ends;
    }

    /** Where those links of a kind come from that count and end at an element: nothing is read but these links. */
    List<CanvasElement> sources(CanvasElement target, LinkKind kind) {
        LinksOfKind links = linksOfKind(spot(target).incoming, kind);
        if (links.ends == null) {
            links.ends = facts.ends(target.getIncoming(), kind, false);
        }
        return links.ends;
    }

    private LinksOfKind linksOfKind(LinksOfKind[] ofKinds, LinkKind kind) {
        LinksOfKind ofKind = ofKinds[kind.ordinal()];
        if (ofKind == null) {
            ofKind = new LinksOfKind();
            ofKinds[kind.ordinal()] = ofKind;
        }
        dependencies.read(ofKind);
        return ofKind;
    }

    /** Anything of the canvas may be read. */
    void readEverything() {
        dependencies.read(everything);
    }

    /** The canvas's own attributes, its tags, actions and scenarios are read. */
    void readRest() {
        dependencies.read(rest);
    }

    void readSuppressions() {
        dependencies.read(suppressions);
    }

    /** Something outside of the canvas is read. */
    void readSurroundings() {
        dependencies.read(surroundings);
    }

    void surroundingsChanged() {
        dependencies.changed(surroundings);
    }

    boolean hasRepeatedIds() {
        dependencies.read(repetition);
        return repeatedIds > 0;
    }

    /** How often elements have got another order. */
    int orders() {
        return orders;
    }

    /** Whether the order of the elements of a kind is read. */
    void sort(List<? extends CanvasElement> elements, BlockKind kind) {
        populations[kind.ordinal()].number();
        dependencies.read(populations[kind.ordinal()].order);
        elements.sort(byPosition);
    }

    void number() {
        for (Population population : populations) {
            population.number();
        }
        links.number();
        actions.number();
    }

    List<Population> populations(Class<?> type) {
        List<Population> found = byType.get(type);
        if (found == null) {
            found = new ArrayList<>();
            if (type == Link.class) {
                found.add(links);
            } else if (type == Action.class) {
                found.add(actions);
            }
            for (BlockKind kind : BlockKind.values()) {
                if (type.isAssignableFrom(kind.elementClass().getInstanceClass())) {
                    found.add(populations[kind.ordinal()]);
                }
            }
            byType.put(type, found);
        }
        return found;
    }

    /** The objects of a class: elements, links, or actions. */
    @SuppressWarnings("unchecked")
    <T extends EObject> List<T> each(Class<T> type) {
        List<Population> of = populations(type);
        if (of.size() == 1) {
            return (List<T>) of.get(0).list();
        }
        HandedOut<EObject> list = byTypes.get(type);
        if (list == null) {
            List<EObject> all = new ArrayList<>();
            for (Population population : of) {
                all.addAll(population.now());
            }
            list = new HandedOut<>(all, of);
            byTypes.put(type, list);
        }
        for (Population population : of) {
            dependencies.read(population.members);
        }
        return (List<T>) list;
    }

    private record SumOf(Fact<Canvas, Map<String, Fraction>> sums, String unit) {
    }

    /** Whether one of the sums that a fact knows of the canvas, rounded up, is more than so much; zero where there is none. */
    boolean isMore(Fact<Canvas, Map<String, Fraction>> sums, String unit, BigDecimal than) {
        return watchedSums.computeIfAbsent(new SumOf(sums, unit), key -> new WatchedSum(this, sums, unit)).isMore(than);
    }

    int size(BlockKind kind) {
        dependencies.read(populations[kind.ordinal()].members);
        return populations[kind.ordinal()].now().size();
    }

    boolean isEmpty(BlockKind kind) {
        dependencies.read(populations[kind.ordinal()].emptiness);
        return populations[kind.ordinal()].isEmpty;
    }

    @SuppressWarnings("unchecked")
    <S extends EObject, V> V get(Fact<S, V> fact, S subject) {
        Spot spot = spot(subject);
        if (spot.known.length <= fact.number) {
            spot.known = Arrays.copyOf(spot.known, Math.max(fact.number + 1, Fact.count()));
        }
        Known<S, V> known = (Known<S, V>) spot.known[fact.number];
        if (known == null) {
            known = new Known<>(fact, subject);
            spot.known[fact.number] = known;
        }
        V value = known.get();
        if (!dependencies.areObjectsRead()) {
            return value;
        }
        if (value instanceof Collection) {
            for (Object each : (Collection<?>) value) {
                if (each instanceof EObject) {
                    readObject((EObject) each);
                }
            }
        } else if (value instanceof EObject) {
            readObject((EObject) value);
        }
        return value;
    }

    /** The object whose attributes and parts it is among. */
    private EObject owner(EObject object) {
        EObject at = object;
        while (!(at instanceof CanvasElement) && !(at instanceof Link)) {
            EObject container = at.eContainer();
            if (container == null || container instanceof Canvas) {
                return at;
            }
            at = container;
        }
        return at;
    }

    // ---- what changes

    @Override
    public boolean isAdapterForType(Object type) {
        return false;
    }

    @Override
    public void notifyChanged(Notification notification) {
        int event = notification.getEventType();
        if (notification.isTouch() || event == Notification.REMOVING_ADAPTER || event == Notification.RESOLVE) {
            return;
        }
        dependencies.changed(everything);
        EStructuralFeature feature = (EStructuralFeature) notification.getFeature();
        if (REMARKS.contains(feature)) {
            return;
        }
        EObject notifier = (EObject) notification.getNotifier();
        boolean isHere = notifier.eAdapters().contains(this);
        if (isHere && feature instanceof EReference && ((EReference) feature).isContainment()) {
            contentsChanged(notification);
        }
        if (isHere && notifier instanceof Identified && feature == CanvasPackage.Literals.IDENTIFIED__ID) {
            count((String) notification.getOldValue(), -1);
            count((String) notification.getNewValue(), 1);
        }
        if (notifier == canvas) {
            canvasChanged(notification);
        } else if (notifier instanceof Block) {
            blockChanged((Block) notifier, notification);
        } else if (notifier instanceof Link) {
            linkChanged((Link) notifier, notification);
        } else if (feature == CanvasPackage.Literals.CANVAS_ELEMENT__OUTGOING
                || feature == CanvasPackage.Literals.CANVAS_ELEMENT__INCOMING) {
            linksChanged(notifier, notification);
        } else if (feature == CanvasPackage.Literals.CANVAS_ELEMENT__NAME) {
            touchName(notifier);
        } else if (feature == CanvasPackage.Literals.CANVAS_ELEMENT__DESCRIPTION) {
            touchDescription(notifier);
        } else {
            touch(notifier);
        }
    }

    private interface Visit {
        void visit(EObject object);
    }

    /** Visits what is new, or what is no longer there. */
    private static void each(Notification notification, boolean isNew, Visit visit) {
        Object value = isNew ? notification.getNewValue() : notification.getOldValue();
        if (notification.getEventType() == Notification.MOVE) {
            return;
        }
        if (value instanceof EObject) {
            visit.visit((EObject) value);
        } else if (value instanceof Collection) {
            for (Object each : (Collection<?>) value) {
                visit.visit((EObject) each);
            }
        }
    }

    private void touchName(EObject element) {
        Spot spot = spots.get(element);
        if (spot != null) {
            dependencies.changed(spot.name);
        }
    }

    private void touchDescription(EObject element) {
        Spot spot = spots.get(element);
        if (spot != null && spot.description != null) {
            dependencies.changed(spot.description);
        }
    }

    /** Its attributes or parts have changed. */
    private void touch(EObject object) {
        EObject owner = owner(object);
        Spot spot = spots.get(owner);
        if (spot != null) {
            dependencies.changed(spot);
        }
        if (owner instanceof CanvasElement) {
            dependencies.changed(populations[BlockKind.of((CanvasElement) owner).ordinal()].any);
        } else if (owner instanceof SuppressedFinding) {
            dependencies.changed(suppressions);
        } else {
            dependencies.changed(rest);
        }
    }

    /** What a link says, or whether it counts, has changed. */
    private void touchLink(Link link) {
        touchSpot(link);
        dependencies.changed(links.any);
        touchEnds(link, link.getKind());
    }

    /** What the ends of a link know of links of a kind has changed. */
    private void touchEnds(Link link, LinkKind kind) {
        touchOutgoing(link.getSource(), kind);
        touchIncoming(link.getTarget(), kind);
    }

    private void touchOutgoing(EObject source, LinkKind kind) {
        Spot spot = source == null ? null : spots.get(source);
        if (spot != null) {
            touchLinks(spot, spot.outgoing[kind.ordinal()]);
        }
    }

    private void touchIncoming(EObject target, LinkKind kind) {
        Spot spot = target == null ? null : spots.get(target);
        if (spot != null) {
            touchLinks(spot, spot.incoming[kind.ordinal()]);
        }
    }

    private void touchLinks(Spot spot, LinksOfKind ofKind) {
        dependencies.changed(spot.links);
        if (ofKind != null) {
            ofKind.ends = null;
            dependencies.changed(ofKind);
        }
    }

    /** Whatever links an element has, they may count now, or do no longer. */
    private void touchLinksOf(EObject element) {
        Spot spot = spots.get(element);
        if (spot != null) {
            touchAllLinks(spot);
        }
    }

    private void touchAllLinks(Spot spot) {
        for (int kind = 0; kind < LINK_KINDS; kind++) {
            touchLinks(spot, spot.outgoing[kind]);
            touchLinks(spot, spot.incoming[kind]);
        }
    }

    private void linkChanged(Link link, Notification notification) {
        touchLink(link);
        Object feature = notification.getFeature();
        if (feature == CanvasPackage.Literals.LINK__KIND) {
            touchEnds(link, (LinkKind) notification.getOldValue());
        } else if (feature == CanvasPackage.Literals.LINK__SOURCE) {
            touchOutgoing((EObject) notification.getOldValue(), link.getKind());
            meet(link.getSource());
        } else if (feature == CanvasPackage.Literals.LINK__TARGET) {
            touchIncoming((EObject) notification.getOldValue(), link.getKind());
            meet(link.getTarget());
        }
    }

    /** Links begin or end at an element, do so no longer, or come in another order. */
    private void linksChanged(EObject element, Notification notification) {
        if (notification.getEventType() == Notification.MOVE) {
            touchLink((Link) notification.getNewValue());
            return;
        }
        boolean begin = notification.getFeature() == CanvasPackage.Literals.CANVAS_ELEMENT__OUTGOING;
        each(notification, false, object -> {
            Link link = (Link) object;
            if (begin) {
                touchOutgoing(element, link.getKind());
            } else {
                touchIncoming(element, link.getKind());
            }
            touchLink(link);
        });
        each(notification, true, link -> {
            meet(link);
            touchLink((Link) link);
        });
    }

    private void canvasChanged(Notification notification) {
        switch (notification.getFeatureID(Canvas.class)) {
        case CanvasPackage.CANVAS__KIND:
            listener.overturned();
            break;
        case CanvasPackage.CANVAS__LINKS:
            links.changed(notification);
            each(notification, false, link -> {
                touchLink((Link) link);
                leave(link);
            });
            each(notification, true, link -> {
                touchLink((Link) link);
                enter(link, links);
            });
            break;
        case CanvasPackage.CANVAS__ACTIONS:
            actions.changed(notification);
            each(notification, false, this::leave);
            each(notification, true, action -> enter(action, actions));
            dependencies.changed(rest);
            touchSpot(canvas);
            break;
        case CanvasPackage.CANVAS__SUPPRESSIONS:
            dependencies.changed(suppressions);
            break;
        default:
            EStructuralFeature feature = (EStructuralFeature) notification.getFeature();
            if (feature instanceof EReference
                    && CanvasPackage.Literals.BLOCK.isSuperTypeOf(((EReference) feature).getEReferenceType())) {
                listener.overturned();
            } else {
                dependencies.changed(rest);
                touchSpot(canvas);
            }
        }
    }

    private void touchSpot(EObject object) {
        Spot spot = spots.get(object);
        if (spot != null) {
            dependencies.changed(spot);
        }
    }

    private void blockChanged(Block block, Notification notification) {
        Object feature = notification.getFeature();
        BlockKind kind = BlockKind.of(block);
        if (feature != kind.elements() || kind.in(canvas) != block) {
            dependencies.changed(rest);
            touchSpot(block);
            return;
        }
        Population population = populations[kind.ordinal()];
        population.changed(notification);
        byTypes.clear();
        each(notification, false, element -> {
            touchAround((CanvasElement) element);
            leave(element);
        });
        each(notification, true, element -> {
            touchAround((CanvasElement) element);
            enter(element, population);
        });
    }

    /** An element has come or gone: what refers to it, and to what its links lead, sees that. */
    private void touchAround(CanvasElement element) {
        touchSpot(element);
        touchLinksOf(element);
        for (Link link : element.getOutgoing()) {
            touchLink(link);
        }
        for (Link link : element.getIncoming()) {
            touchLink(link);
        }
        touchReferences(element);
    }

    /** What its references lead to may ask whether it is here. */
    private void touchReferences(EObject object) {
        for (EObject other : object.eCrossReferences()) {
            if (!(other instanceof Link)) {
                touch(other);
            }
        }
        object.eContents().forEach(this::touchReferences);
    }

    private void enter(EObject object, Population population) {
        Spot spot = spot(object);
        population.gatherings.forEach(gathering -> gatherings.enter(spot, gathering));
        listener.entered(spot);
    }

    private void leave(EObject object) {
        Spot spot = spots.remove(object);
        if (spot == null) {
            return;
        }
        for (Gatherings.Member member : spot.memberships) {
            member.forget();
            member.leave();
        }
        for (Known<?, ?> known : spot.known) {
            if (known != null) {
                dependencies.changed(known);
                known.forget();
                known.isKnown = false;
            }
        }
        dependencies.changed(spot);
        dependencies.changed(spot.name);
        if (spot.description != null) {
            dependencies.changed(spot.description);
        }
        touchAllLinks(spot);
        listener.left(spot);
    }

    private void contentsChanged(Notification notification) {
        each(notification, false, this::detach);
        each(notification, true, this::attach);
    }

    /** Watches an object on the canvas with its contents. */
    private void attach(EObject object) {
        object.eAdapters().add(this);
        if (object instanceof Identified) {
            count(((Identified) object).getId(), 1);
        }
        object.eContents().forEach(this::attach);
        if (object instanceof CanvasElement) {
            ((CanvasElement) object).getOutgoing().forEach(this::meet);
            ((CanvasElement) object).getIncoming().forEach(this::meet);
        } else if (object instanceof Link) {
            meet(((Link) object).getSource());
            meet(((Link) object).getTarget());
        }
    }

    private void detach(EObject object) {
        object.eAdapters().remove(this);
        if (object instanceof Identified) {
            count(((Identified) object).getId(), -1);
        }
        object.eContents().forEach(this::detach);
        if (object instanceof CanvasElement && !(((CanvasElement) object).getOutgoing().isEmpty()
                && ((CanvasElement) object).getIncoming().isEmpty()) || object instanceof Link) {
            meet(object);
        }
    }

    /** Watches what is linked with something here, but lies elsewhere. */
    private void meet(EObject object) {
        if (object != null && Blocks.canvasOf(object) != canvas && strangers.add(object)) {
            object.eAdapters().add(stranger);
        }
    }

    private void count(String id, int difference) {
        if (id == null) {
            return;
        }
        int before = ids.getOrDefault(id, 0);
        int now = before + difference;
        if (now == 0) {
            ids.remove(id);
        } else {
            ids.put(id, now);
        }
        if (before < 2 && now >= 2) {
            repeatedIds++;
        } else if (before >= 2 && now < 2) {
            repeatedIds--;
        }
        if (repeatedIds > 0 || before >= 2) {
            dependencies.changed(repetition);
        }
    }
}
