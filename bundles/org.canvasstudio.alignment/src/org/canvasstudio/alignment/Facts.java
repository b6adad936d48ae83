package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.canvasstudio.alignment.FractionSum.Fraction;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What follows from a canvas and more than one rule asks for. Only legal links between elements of the canvas count; the
 * others are for the structure rules.
 *
 * <p>Whole-canvas questions are answered from what is known of each element ({@link Fact}, {@link #all}) or of groups of
 * them ({@link Grouping}): so asking is cheap on large canvases, and an edit makes little of it be worked out again.
 */
public final class Facts {

    private static final Fact<CanvasElement, Boolean> LINKED = Fact.ofLinks((facts, element) -> facts.hasCountingLink(element));
    private static final Fact<CanvasElement, Boolean> UNLINKED = Fact.ofLinks((facts, element) -> !facts.isLinked(element));
    private static final Fact<ValueProposition, Set<CustomerSegment>> STATED = Fact.ofLinks(Facts::workOutStated);
    private static final Fact<ValueProposition, Set<CustomerSegment>> IMPLIED = Fact.ofLinks(Facts::workOutImplied);
    private static final Fact<ValueProposition, Set<CustomerSegment>> SERVED_BY = Fact.ofLinks(Facts::workOutServedBy);
    private static final Fact<ValueProposition, Boolean> KNOWN_PROPOSITION = Fact.ofLinks(Facts::workOutServiceKnown);
    private static final Fact<CustomerSegment, Boolean> KNOWN_SEGMENT = Fact.ofLinks(Facts::workOutServiceKnown);
    // Many propositions may share a channel with many segments: what it implies is looked for among the few that are unknown.
    private static final Fact<Channel, List<CustomerSegment>> REACHED = Fact
            .ofLinks((facts, channel) -> facts.targets(channel, LinkKind.REACHES, CustomerSegment.class));
    private static final Fact<Channel, List<CustomerSegment>> REACHED_UNKNOWN = Fact.ofLinks((facts, channel) ->
            filtered(facts.get(REACHED, channel), segment -> !facts.isServiceKnown(segment)));
    private static final Fact<Channel, List<ValueProposition>> CARRIED = Fact
            .ofLinks((facts, channel) -> facts.targets(channel, LinkKind.CARRIES, ValueProposition.class));
    private static final Fact<Channel, List<ValueProposition>> CARRIED_UNKNOWN = Fact.ofLinks((facts, channel) ->
            filtered(facts.get(CARRIED, channel), proposition -> !facts.isServiceKnown(proposition)));
    private static final Fact<CustomerSegment, Set<ValueProposition>> SERVING = Fact.ofLinks(Facts::workOutServing);
    private static final Fact<CustomerSegment, Boolean> UNSERVED = Fact
            .ofLinks((facts, segment) -> facts.serving(segment).isEmpty() && facts.isLinked(segment));
    private static final Fact<ValueProposition, Boolean> SERVES_NOBODY = Fact
            .ofLinks((facts, proposition) -> !facts.serves(proposition) && facts.isLinked(proposition));
    private static final Fact<ValueProposition, Boolean> UNPRODUCED = Fact
            .ofLinks((facts, proposition) -> facts.isLinked(proposition) && !facts.hasSource(proposition, LinkKind.PRODUCES)
                    && !facts.hasTarget(proposition, LinkKind.NEEDS));
    private static final Fact<KeyActivity, Boolean> PURPOSELESS = Fact
            .ofLinks((facts, activity) -> !facts.hasTarget(activity, LinkKind.PRODUCES)
                    && !facts.hasTarget(activity, LinkKind.OPERATES));
    private static final Fact<KeyResource, Boolean> UNNEEDED = Fact
            .ofLinks((facts, resource) -> !facts.hasSource(resource, LinkKind.NEEDS));
    private static final Fact<CustomerSegment, Boolean> PAYS = Fact.ofFacts((facts, segment) -> facts.pays(segment));
    private static final Fact<Canvas, Contributions> CONTRIBUTIONS = Fact
            .ofFacts((facts, canvas) -> Contributions.of(facts, null, Outlook.LIKELY));
    private static final Fact<Scenario, Contributions> IN_SCENARIO = Fact
            .of((facts, scenario) -> Contributions.of(facts, scenario, Outlook.LIKELY));
    private static final Map<Topic, Fact<Canvas, Boolean>> BEGUN = new EnumMap<>(Topic.class);

    static {
        for (Topic topic : Topic.values()) {
            BEGUN.put(topic, Fact.ofFacts((facts, canvas) -> topic.isBegun(facts)));
        }
    }

    private static final Fact<CanvasElement, String> NAME_KEY = Fact
            .ofFacts((facts, element) -> Names.key(facts.name(element)));
    private static final Fact<CanvasElement, NameLikeness.Pairs> NAME_PAIRS = Fact
            .ofFacts((facts, element) -> NameLikeness.Pairs.of(facts.name(element)));
    /** What a reader takes for the same name in the same block; {@code null} where there is no name. */
    private static final Fact<CanvasElement, String> BLOCK_NAME = Fact
            .ofFacts((facts, element) -> blockName(BlockKind.of(element), facts.nameKey(element)));
    private static final Grouping<CanvasElement, String> BY_NAME = Grouping.byFacts(CanvasElement.class,
            (facts, element) -> facts.get(BLOCK_NAME, element));

    private final Canvas canvas;
    private final WatchedCanvas watched;
    private Surroundings surroundings;
    private final Map<Class<?>, List<? extends EObject>> byType = new HashMap<>();
    private final Map<EObject, Known> known = new IdentityHashMap<>(128);
    private final Map<Grouping<?, ?>, Map<?, ?>> groups = new IdentityHashMap<>();
    private final Map<Grouping<?, ?>, List<?>> holding = new IdentityHashMap<>();
    private final Map<Tally<?>, Sums> tallies = new IdentityHashMap<>();
    @SuppressWarnings("unchecked")
    private final NameLikeness<CanvasElement>[] likeness = new NameLikeness[KINDS.length];
    private boolean isNumbered;
    private Boolean repeatsIds;

    /** @param watched keeps what follows from a canvas that is edited; {@code null} for a canvas as it is now */
    Facts(Canvas canvas, WatchedCanvas watched) {
        this.canvas = canvas;
        this.watched = watched;
    }

    Facts(Canvas canvas) {
        this(canvas, null);
    }

    /** What follows from a canvas as it is now; later changes do not show. */
    public static Facts of(Canvas canvas) {
        return new Facts(canvas);
    }

    /** Whether it is noted what is read. */
    boolean isWatched() {
        return watched != null;
    }

    /** The whole canvas. A rule that asks for it is run again after each change. */
    public Canvas canvas() {
        if (watched != null) {
            watched.readEverything();
        }
        return canvas;
    }

    /** The canvas as what a finding is about: nothing of it is read. */
    public Canvas whole() {
        return canvas;
    }

    /** What surrounds the file; empty when it is not known. */
    public Optional<Surroundings> surroundings() {
        if (watched != null) {
            watched.readSurroundings();
        }
        return Optional.ofNullable(surroundings);
    }

    /** From now on this surrounds the file: {@code null} when it is not known. */
    void surround(Surroundings others) {
        surroundings = others;
        if (watched != null) {
            watched.surroundingsChanged();
        }
    }

    /** The kind of the canvas. */
    public CanvasKind kind() {
        return canvas.getKind();
    }

    /** Whether the canvas is marked as done. */
    public boolean isDone() {
        readRest();
        return canvas.getDone() == YesNo.YES;
    }

    /** The tags, actions and scenarios of the canvas, and its own attributes: what is neither element nor link. */
    public Canvas rest() {
        readRest();
        return canvas;
    }

    /** The block of a kind, with its own attributes; {@code null} while the canvas lacks it. */
    public Block block(BlockKind kind) {
        Block block = kind.in(canvas);
        if (block != null) {
            readObject(block);
        }
        return block;
    }

    /** How many elements are on the canvas. */
    public int size() {
        int size = 0;
        for (BlockKind kind : KINDS) {
            size += size(kind);
        }
        return size;
    }

    /** How many elements are in a block; none while the canvas lacks it. */
    public int size(BlockKind kind) {
        return watched == null ? Canvases.items(canvas, kind).size() : watched.size(kind);
    }

    private void readRest() {
        if (watched != null) {
            watched.readRest();
        }
    }

    /** The elements of a class on the canvas, in the order of the canvas; {@code CanvasElement} for all. */
    public <T extends CanvasElement> List<T> elements(Class<T> type) {
        return each(type);
    }

    /** The links of the canvas, legal or not, in their order. */
    public List<Link> links() {
        return each(Link.class);
    }

    @SuppressWarnings("unchecked")
    <T extends EObject> List<T> each(Class<T> type) {
        if (watched != null) {
            return watched.each(type);
        }
        List<T> found = (List<T>) byType.get(type);
        if (found == null) {
            found = Collections.unmodifiableList(list(type));
            byType.put(type, found);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private <T extends EObject> List<T> list(Class<T> type) {
        if (type == Link.class) {
            return new ArrayList<>((List<T>) canvas.getLinks());
        }
        if (type == Action.class) {
            return new ArrayList<>((List<T>) canvas.getActions());
        }
        List<T> found = new ArrayList<>();
        for (BlockKind kind : KINDS) {
            if (type.isAssignableFrom(CLASSES[kind.ordinal()])) {
                found.addAll((List<T>) Canvases.items(canvas, kind));
            } else if (type == Block.class && kind.in(canvas) != null) {
                found.add((T) kind.in(canvas));
            }
        }
        return found;
    }

    private static final BlockKind[] KINDS = BlockKind.values();

    /** Of the elements of each kind of block. */
    private static final Class<?>[] CLASSES = Arrays.stream(KINDS).map(kind -> kind.elementClass().getInstanceClass())
            .toArray(Class<?>[]::new);

    /** The elements of a class for which a condition holds, in the order of the canvas. */
    public <T extends CanvasElement> List<T> elements(Class<T> type, Predicate<? super T> condition) {
        return filtered(elements(type), condition);
    }

    private static <T> List<T> filtered(List<T> elements, Predicate<? super T> condition) {
        List<T> found = null;
        for (T element : elements) {
            if (condition.test(element)) {
                found = found == null ? new ArrayList<>(4) : found;
                found.add(element);
            }
        }
        return found == null ? List.of() : Collections.unmodifiableList(found);
    }

    /** What is known of an object. */
    @SuppressWarnings("unchecked")
    public <S extends EObject, V> V get(Fact<S, V> fact, S subject) {
        if (watched != null) {
            return watched.get(fact, subject);
        }
        Known about = about(subject);
        Object value = about.value(fact);
        if (value == null) {
            value = fact.workOut(this, subject);
            about.put(fact, value == null ? NOTHING : value);
        }
        return value == NOTHING ? null : (V) value;
    }

    private Known about(EObject object) {
        Known about = known.get(object);
        if (about == null) {
            about = new Known();
            known.put(object, about);
        }
        return about;
    }

    /** What has been worked out about one object of a canvas as it is now. */
    private static final class Known {

        private Object[] values = NONE_YET;
        /** Of an element what the legal links join it to; {@code null} while nobody has asked. */
        private Joined outgoing;
        private Joined incoming;
        /** The block of an element of the canvas, and its place, when that has been asked for. */
        private BlockKind block;
        private int position;

        Object value(Fact<?, ?> fact) {
            return fact.number < values.length ? values[fact.number] : null;
        }

        void put(Fact<?, ?> fact, Object value) {
            if (fact.number >= values.length) {
                values = Arrays.copyOf(values, Fact.count());
            }
            values[fact.number] = value;
        }
    }

    private static final Object NOTHING = new Object();
    private static final Object[] NONE_YET = {};

    /** What is known of the whole canvas. */
    public <V> V get(Fact<Canvas, V> fact) {
        return get(fact, canvas);
    }

    /** The elements of a class for which a fact holds, in the order of the canvas, as {@link #group} has them. */
    @SuppressWarnings("unchecked")
    public <T extends CanvasElement> List<T> all(Class<T> type, Fact<? super T, Boolean> fact) {
        Grouping<T, Boolean> grouping = fact.holding(type);
        if (watched != null) {
            return watched.gatherings.group(grouping, true);
        }
        // The same list for all who ask: reports that name it as a cause share it.
        List<T> all = (List<T>) holding.get(grouping);
        if (all == null) {
            all = new ArrayList<>();
            for (T element : each(type)) {
                if (get(fact, element)) {
                    all.add(element);
                }
            }
            all = Collections.unmodifiableList(all);
            holding.put(grouping, all);
        }
        return all;
    }

    /** Whether a fact holds for one of the elements of a class. */
    public <T extends CanvasElement> boolean any(Class<T> type, Fact<? super T, Boolean> fact) {
        if (watched != null) {
            return !all(type, fact).isEmpty();
        }
        for (T element : elements(type)) {
            // Not kept: mostly the first element has it.
            if (fact.workOut(this, element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The objects that have something in common, in the order of the canvas. While a canvas is edited the list goes with it,
     * and is read when somebody looks into it.
     */
    @SuppressWarnings("unchecked")
    public <T extends EObject, K> List<T> group(Grouping<T, K> grouping, K key) {
        if (watched != null) {
            return watched.gatherings.group(grouping, key);
        }
        Object group = groups(grouping).get(key);
        // The same list for all who ask: reports that name it as a cause share it.
        return group == null ? List.of() : group instanceof List ? (List<T>) group : List.of((T) group);
    }

    /** For each key the one object that has it, or a list of those that have it. */
    @SuppressWarnings("unchecked")
    private <T extends EObject, K> Map<K, Object> groups(Grouping<T, K> grouping) {
        Map<K, Object> grouped = (Map<K, Object>) groups.get(grouping);
        if (grouped == null) {
            List<T> objects = each(grouping.type);
            grouped = new HashMap<>();
            for (T object : objects) {
                for (K key : grouping.keys(this, object)) {
                    Object before = grouped.putIfAbsent(key, object);
                    if (before instanceof List) {
                        ((List<T>) before).add(object);
                    } else if (before != null) {
                        grouped.put(key, new ArrayList<>(List.of((T) before, object)));
                    }
                }
            }
            grouped.replaceAll((key, group) -> group instanceof List ? Collections.unmodifiableList((List<T>) group) : group);
            groups.put(grouping, grouped);
        }
        return grouped;
    }

    /** The sums of what the objects of a class have. They change with the canvas: whoever keeps something copies it. */
    <T extends EObject> Sums tally(Tally<T> tally) {
        if (watched != null) {
            return watched.gatherings.tally(tally);
        }
        Sums sums = tallies.get(tally);
        if (sums == null) {
            sums = new Sums();
            for (T object : each(tally.type)) {
                tally.add(this, object, sums);
            }
            tallies.put(tally, sums);
        }
        return sums;
    }

    /**
     * Whether one of the sums that a fact knows of the whole canvas, rounded up, is more than so much; where there is none it
     * is zero. While a canvas is edited it is noted that this is read, and not the sum.
     */
    boolean isMore(Fact<Canvas, Map<String, Fraction>> sums, String unit, BigDecimal than) {
        return watched != null ? watched.isMore(sums, unit, than)
                : get(sums).getOrDefault(unit, Fraction.ZERO).up().compareTo(than) > 0;
    }

    /** Whether an object is the first of a group, in the order of the canvas. */
    public <T extends EObject, K> boolean isFirst(Grouping<T, K> grouping, K key, T object) {
        if (watched != null) {
            return watched.gatherings.isFirst(grouping, key, object);
        }
        Object group = groups(grouping).get(key);
        return group == object || group instanceof List && ((List<?>) group).get(0) == object;
    }

    /** The elements of a block, or of several, block by block. */
    @SuppressWarnings("unchecked")
    public List<CanvasElement> items(BlockKind... kinds) {
        if (kinds.length == 1) {
            return (List<CanvasElement>) (List<?>) each((Class<CanvasElement>) CLASSES[kinds[0].ordinal()]);
        }
        List<CanvasElement> items = new ArrayList<>();
        for (BlockKind kind : kinds) {
            items.addAll(items(kind));
        }
        return items;
    }

    /** Whether nothing is in a block, or the canvas lacks it. */
    public boolean isEmpty(BlockKind kind) {
        return watched == null ? Canvases.items(canvas, kind).isEmpty() : watched.isEmpty(kind);
    }

    /** Whether the canvas has the block, and nothing in it has the name. */
    public boolean isFree(BlockKind kind, String name) {
        String blockName = blockName(kind, Names.key(name));
        return kind.in(canvas) != null && (blockName == null || group(BY_NAME, blockName).isEmpty());
    }

    /** The first element of the block that has the same name as this one; itself when it has no name, or is the first. */
    public CanvasElement firstNamesake(CanvasElement element) {
        String name = get(BLOCK_NAME, element);
        return name == null || isFirst(BY_NAME, name, element) ? element : group(BY_NAME, name).get(0);
    }

    private static String blockName(BlockKind kind, String nameKey) {
        return nameKey.isEmpty() ? null : kind.key() + ' ' + nameKey;
    }

    /** The name of an element: it is read by itself, not with the other attributes. */
    public String name(CanvasElement element) {
        if (watched != null) {
            watched.readName(element);
        }
        return element.getName();
    }

    /** What an element states but its name, as {@link CanvasDigest} has it, which other canvases are compared with. */
    public Map<EStructuralFeature, Object> states(CanvasElement element) {
        if (watched != null) {
            watched.readObject(element);
            watched.readDescription(element);
        }
        return CanvasDigest.states(element);
    }

    /** What the name of an element has in common with those that a reader takes for the same, see {@link Names#key}. */
    public String nameKey(CanvasElement element) {
        return get(NAME_KEY, element);
    }

    /**
     * The elements of a block whose names are like that of an element of another block, in the order of the canvas, whatever
     * their case, punctuation and order of words.
     *
     * @param degree how much alike, from 0 to 1: 1 for names of the same pairs of characters
     */
    public List<CanvasElement> alike(CanvasElement element, BlockKind kind, double degree) {
        List<CanvasElement> alike;
        if (watched != null) {
            alike = watched.gatherings.alike(element, kind, degree);
        } else {
            if (likeness[kind.ordinal()] == null) {
                likeness[kind.ordinal()] = new NameLikeness<>();
                items(kind).forEach(item -> likeness[kind.ordinal()].add(item, namePairs(item)));
            }
            alike = likeness[kind.ordinal()].like(namePairs(element), degree);
        }
        sort(alike, kind);
        return alike;
    }

    NameLikeness.Pairs namePairs(CanvasElement element) {
        return get(NAME_PAIRS, element);
    }

    /** Whether two objects on the canvas have the same id. */
    public boolean repeatsIds() {
        if (watched != null) {
            return watched.hasRepeatedIds();
        }
        if (repeatsIds == null) {
            repeatsIds = !Ids.repeated(canvas).isEmpty();
        }
        return repeatsIds;
    }

    /** Whether a link is one that the rules may build on: its kind is legal and both ends are on this canvas. */
    private boolean counts(LinkKind kind, CanvasElement source, CanvasElement target) {
        BlockKind from = blockHere(source);
        BlockKind to = from == null || source == target ? null : blockHere(target);
        return to != null && LegalLinks.isLegal(kind, from, to);
    }

    /** The block that an element is in; {@code null} for one that is not on this canvas, and for nothing. */
    private BlockKind blockHere(CanvasElement element) {
        if (watched != null) {
            return isHere(element) ? BlockKind.of(element) : null;
        }
        number();
        Known about = known.get(element);
        return about == null ? null : about.block;
    }

    /** Looks once where each element stands on a canvas as it is now. */
    private void number() {
        if (!isNumbered) {
            isNumbered = true;
            int position = 0;
            for (BlockKind kind : KINDS) {
                for (CanvasElement element : items(kind)) {
                    Known about = about(element);
                    about.block = kind;
                    about.position = position++;
                }
            }
        }
    }

    /** Whether a link has both ends, and both are on this canvas. */
    public boolean joinsHere(Link link) {
        readObject(link);
        return isHere(link.getSource()) && isHere(link.getTarget());
    }

    /** Whether an element, or a part of one, is on this canvas; nothing is not. */
    public boolean isHere(EObject object) {
        return EcoreUtil.isAncestor(canvas, object);
    }

    /** Notes that the attributes and parts of an object are read. */
    void readObject(EObject object) {
        if (watched != null) {
            watched.readObject(object);
        }
    }

    /** Whether a legal link joins the element to another block. */
    public boolean isLinked(CanvasElement element) {
        return get(LINKED, element);
    }

    /** The links that begin at an element, legal or not. */
    public List<Link> linksFrom(CanvasElement source) {
        readLinks(source);
        return source.getOutgoing();
    }

    /** The links that end at an element, legal or not. */
    public List<Link> linksTo(CanvasElement target) {
        readLinks(target);
        return target.getIncoming();
    }

    private void readLinks(CanvasElement element) {
        if (watched != null) {
            watched.readLinks(element);
        }
    }

    /**
     * Where the legal links of one kind lead that begin at an element, or where those come from that end there. Kept for a
     * canvas as it is now, one kind after the other: hardly any element has links of more than three.
     */
    private static final class Joined {

        /** Of an element without such links. */
        static final Joined NOTHING = new Joined(LinkKind.UNSPECIFIED, List.of(), null);

        final LinkKind kind;
        final List<CanvasElement> ends;
        final Joined next;

        private Joined(LinkKind kind, List<CanvasElement> ends, Joined next) {
            this.kind = kind;
            this.ends = ends;
            this.next = next;
        }
    }

    /** The ends of the links of a kind; none when there are none. */
    private static List<CanvasElement> of(LinkKind kind, Joined joined) {
        for (Joined each = joined; each != null; each = each.next) {
            if (each.kind == kind) {
                return each.ends;
            }
        }
        return List.of();
    }

    private Joined outgoing(CanvasElement element) {
        Known about = about(element);
        if (about.outgoing == null) {
            about.outgoing = joined(element, about, true);
        }
        return about.outgoing;
    }

    private Joined incoming(CanvasElement element) {
        Known about = about(element);
        if (about.incoming == null) {
            about.incoming = joined(element, about, false);
        }
        return about.incoming;
    }

    private Joined joined(CanvasElement element, Known about, boolean areOutgoing) {
        number();
        List<Link> links = areOutgoing ? element.getOutgoing() : element.getIncoming();
        Joined all = null;
        for (int at = 0, size = about.block == null ? 0 : links.size(); at < size; at++) {
            Link link = links.get(at);
            LinkKind kind = link.getKind();
            CanvasElement first = areOutgoing ? link.getTarget() : link.getSource();
            if (!of(kind, all).isEmpty() || !joins(kind, element, about.block, first, areOutgoing)) {
                // Of a kind all links are taken up with the first that counts.
                continue;
            }
            Ends<CanvasElement> ends = null;
            for (int later = at + 1; later < size; later++) {
                Link other = links.get(later);
                if (other.getKind() != kind) {
                    continue;
                }
                CanvasElement end = areOutgoing ? other.getTarget() : other.getSource();
                if (joins(kind, element, about.block, end, areOutgoing)) {
                    if (ends == null) {
                        ends = new Ends<>();
                        ends.add(first);
                    }
                    ends.add(end);
                }
            }
            all = new Joined(kind, ends == null ? List.of(first) : ends.list(), all);
        }
        return all == null ? Joined.NOTHING : all;
    }

    /** Whether a link of a kind between an element in a block and another counts, as {@link #counts} has it. */
    private boolean joins(LinkKind kind, CanvasElement element, BlockKind block, CanvasElement other, boolean isOutgoing) {
        BlockKind there = other == element ? null : blockHere(other);
        return there != null && LegalLinks.isLegal(kind, isOutgoing ? block : there, isOutgoing ? there : block);
    }

    private boolean hasCountingLink(CanvasElement element) {
        if (watched == null) {
            return joinsBlocks(outgoing(element)) || joinsBlocks(incoming(element));
        }
        return joinsBlocks(linksFrom(element)) || joinsBlocks(linksTo(element));
    }

    private static boolean joinsBlocks(Joined joined) {
        for (Joined each = joined; each != null; each = each.next) {
            if (each.kind != LinkKind.SUBSIDISES && !each.ends.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsBlocks(List<Link> links) {
        for (Link link : links) {
            // Whether they count is read with the links.
            if (link.getKind() != LinkKind.SUBSIDISES && counts(link.getKind(), link.getSource(), link.getTarget())) {
                return true;
            }
        }
        return false;
    }

    /** The elements of a class that no legal link joins to another block. */
    public <T extends CanvasElement> List<T> unlinked(Class<T> type) {
        return all(type, UNLINKED);
    }

    /** Where the legal links of a kind lead that begin at the element; a link that is drawn twice leads there once. */
    public <T extends CanvasElement> List<T> targets(CanvasElement source, LinkKind kind, Class<T> type) {
        if (watched == null) {
            return ofType(type, of(kind, outgoing(source)));
        }
        return noted(ofType(type, watched.targets(source, kind)));
    }

    /** Where the legal links of a kind come from that end at the element; a link that is drawn twice comes once. */
    public <T extends CanvasElement> List<T> sources(CanvasElement target, LinkKind kind, Class<T> type) {
        if (watched == null) {
            return ofType(type, of(kind, incoming(target)));
        }
        return noted(ofType(type, watched.sources(target, kind)));
    }

    private <T extends CanvasElement> List<T> noted(List<T> elements) {
        for (int at = 0, size = elements.size(); at < size; at++) {
            watched.handOut(elements.get(at));
        }
        return elements;
    }

    /** The other ends of those links of an element that are of a kind and count; nothing is noted as read. */
    List<CanvasElement> ends(List<Link> links, LinkKind kind, boolean areOutgoing) {
        Ends<CanvasElement> ends = new Ends<>();
        for (int at = 0, size = links.size(); at < size; at++) {
            Link link = links.get(at);
            if (link.getKind() == kind && counts(kind, link.getSource(), link.getTarget())) {
                ends.add(areOutgoing ? link.getTarget() : link.getSource());
            }
        }
        return ends.list();
    }

    /** Those of a class; nearly always all are. */
    @SuppressWarnings("unchecked")
    private static <T extends CanvasElement> List<T> ofType(Class<T> type, List<CanvasElement> elements) {
        for (int at = 0, size = elements.size(); at < size; at++) {
            if (!type.isInstance(elements.get(at))) {
                return (List<T>) filtered(elements, type::isInstance);
            }
        }
        return (List<T>) elements;
    }

    /** Elements without repetition; nearly always few. */
    private static final class Ends<T> {

        private static final int FEW = 8;

        private List<T> list = List.of();
        private Set<T> set;

        void add(T element) {
            if (list.isEmpty()) {
                list = new ArrayList<>(4);
            } else if (list.size() == FEW && set == null) {
                set = new HashSet<>(list);
            }
            if (!contains(element)) {
                if (set != null) {
                    set.add(element);
                }
                list.add(element);
            }
        }

        void addAll(List<T> elements) {
            for (T element : elements) {
                add(element);
            }
        }

        boolean contains(T element) {
            return set == null ? list.contains(element) : set.contains(element);
        }

        List<T> list() {
            return list.isEmpty() ? list : Collections.unmodifiableList(list);
        }
    }

    /** Whether a legal link of a kind begins at the element. */
    public boolean hasTarget(CanvasElement source, LinkKind kind) {
        return !(watched == null ? of(kind, outgoing(source)) : watched.targets(source, kind)).isEmpty();
    }

    /** Whether a legal link of a kind ends at the element. */
    public boolean hasSource(CanvasElement target, LinkKind kind) {
        return !(watched == null ? of(kind, incoming(target)) : watched.sources(target, kind)).isEmpty();
    }

    /** The segments that a proposition serves by a link that says so. */
    public Set<CustomerSegment> statedServices(ValueProposition proposition) {
        return get(STATED, proposition);
    }

    private Set<CustomerSegment> workOutStated(ValueProposition proposition) {
        return set(targets(proposition, LinkKind.SERVES, CustomerSegment.class));
    }

    private static <T> Set<T> set(Collection<T> elements) {
        return elements.isEmpty() ? Set.of()
                : elements.size() == 1 ? Set.of(elements.iterator().next())
                        : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    /**
     * The segments that a proposition serves without a link that says so: the segment pays a stream that pays for the
     * proposition, or a channel carries the proposition and reaches the segment. A channel implies nothing between a
     * proposition and a segment whose services are both known, by links that state them or by streams: one web shop
     * carries many propositions to many segments, and not each of them is for each.
     */
    public Set<CustomerSegment> impliedServices(ValueProposition proposition) {
        return get(IMPLIED, proposition);
    }

    private Set<CustomerSegment> workOutImplied(ValueProposition proposition) {
        Set<CustomerSegment> services = statedServices(proposition);
        Set<CustomerSegment> follows = null;
        for (RevenueStream stream : sources(proposition, LinkKind.PAYS_FOR, RevenueStream.class)) {
            for (CustomerSegment segment : sources(stream, LinkKind.PAYS, CustomerSegment.class)) {
                if (!services.contains(segment)) {
                    follows = follows == null ? new LinkedHashSet<>() : follows;
                    follows.add(segment);
                }
            }
        }
        boolean known = isServiceKnown(proposition);
        for (Channel channel : sources(proposition, LinkKind.CARRIES, Channel.class)) {
            for (CustomerSegment segment : get(known ? REACHED_UNKNOWN : REACHED, channel)) {
                if (!services.contains(segment)) {
                    follows = follows == null ? new LinkedHashSet<>() : follows;
                    follows.add(segment);
                }
            }
        }
        return follows == null ? Set.of() : set(follows);
    }

    /** Whether it is known of a proposition, without looking at channels, whom it serves: by a link, or by a stream. */
    public boolean isServiceKnown(ValueProposition proposition) {
        return get(KNOWN_PROPOSITION, proposition);
    }

    private boolean workOutServiceKnown(ValueProposition proposition) {
        if (hasTarget(proposition, LinkKind.SERVES)) {
            return true;
        }
        for (RevenueStream stream : sources(proposition, LinkKind.PAYS_FOR, RevenueStream.class)) {
            if (hasSource(stream, LinkKind.PAYS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is known of a segment, without looking at channels, what serves it: by a link, or by a stream. */
    public boolean isServiceKnown(CustomerSegment segment) {
        return get(KNOWN_SEGMENT, segment);
    }

    private boolean workOutServiceKnown(CustomerSegment segment) {
        if (hasSource(segment, LinkKind.SERVES)) {
            return true;
        }
        for (RevenueStream stream : streamsOf(segment)) {
            if (hasTarget(stream, LinkKind.PAYS_FOR)) {
                return true;
            }
        }
        return false;
    }

    /** The segments that a proposition serves, stated or implied. */
    public Set<CustomerSegment> servedBy(ValueProposition proposition) {
        return get(SERVED_BY, proposition);
    }

    private Set<CustomerSegment> workOutServedBy(ValueProposition proposition) {
        Set<CustomerSegment> stated = statedServices(proposition);
        Set<CustomerSegment> implied = impliedServices(proposition);
        if (stated.isEmpty() || implied.isEmpty()) {
            return implied.isEmpty() ? stated : implied;
        }
        Set<CustomerSegment> all = new LinkedHashSet<>(stated);
        all.addAll(implied);
        return set(all);
    }

    private boolean serves(ValueProposition proposition) {
        return !statedServices(proposition).isEmpty() || !impliedServices(proposition).isEmpty();
    }

    /** The propositions that serve a segment, stated or implied, in the order of the canvas. */
    public Set<ValueProposition> serving(CustomerSegment segment) {
        return get(SERVING, segment);
    }

    private Set<ValueProposition> workOutServing(CustomerSegment segment) {
        Ends<ValueProposition> serving = new Ends<>();
        serving.addAll(sources(segment, LinkKind.SERVES, ValueProposition.class));
        for (RevenueStream stream : targets(segment, LinkKind.PAYS, RevenueStream.class)) {
            serving.addAll(targets(stream, LinkKind.PAYS_FOR, ValueProposition.class));
        }
        List<Channel> channels = sources(segment, LinkKind.REACHES, Channel.class);
        if (!channels.isEmpty()) {
            // As impliedServices has it from the other side.
            boolean known = isServiceKnown(segment);
            for (Channel channel : channels) {
                serving.addAll(get(known ? CARRIED_UNKNOWN : CARRIED, channel));
            }
        }
        sort(serving.list, BlockKind.VALUE_PROPOSITIONS);
        return set(serving.list);
    }

    /** Sorts elements of a block as they stand there. */
    private void sort(List<? extends CanvasElement> elements, BlockKind kind) {
        if (elements.size() < 2) {
            return;
        }
        if (watched != null) {
            watched.sort(elements, kind);
            return;
        }
        number();
        elements.sort(Comparator.comparingInt(element -> about(element).position));
    }

    /** The segments that are linked to something, but that no proposition serves. */
    public List<CustomerSegment> unservedSegments() {
        return all(CustomerSegment.class, UNSERVED);
    }

    /** The propositions that are linked to something, but serve no segment. */
    public List<ValueProposition> propositionsServingNobody() {
        return all(ValueProposition.class, SERVES_NOBODY);
    }

    /** Whether two segments or more depend on each other, of which this is one: by a proposition for both, or a subsidy. */
    public boolean dependsOnAnother(CustomerSegment segment) {
        if (hasTarget(segment, LinkKind.SUBSIDISES) || hasSource(segment, LinkKind.SUBSIDISES)) {
            return true;
        }
        for (ValueProposition proposition : serving(segment)) {
            if (statedServices(proposition).size() + impliedServices(proposition).size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** The needs that a proposition addresses, itself or by a feature. */
    public Set<Need> addressedNeeds(ValueProposition proposition) {
        readObject(proposition);
        Set<Need> needs = new LinkedHashSet<>(proposition.getAddresses());
        for (Feature feature : proposition.getFeatures()) {
            needs.addAll(feature.getAddresses());
        }
        return needs;
    }

    /** Of the needs of a segment that matter most, by the importance that is stated, those that nothing addresses. */
    public List<Need> neglectedNeeds(CustomerSegment segment) {
        readObject(segment);
        Level highest = Level.UNSPECIFIED;
        for (Need need : segment.getNeeds()) {
            highest = need.getImportance().compareTo(highest) > 0 ? need.getImportance() : highest;
        }
        if (highest == Level.UNSPECIFIED) {
            return List.of();
        }
        List<Need> neglected = new ArrayList<>();
        for (Need need : segment.getNeeds()) {
            if (need.getImportance() == highest && !isAddressed(need)) {
                neglected.add(need);
            }
        }
        return neglected;
    }

    private boolean isAddressed(Need need) {
        for (EObject addressing : need.getAddressedBy()) {
            if (isHere(addressing)) {
                return true;
            }
        }
        return false;
    }

    /** The propositions that are linked to something, but that no activity produces and that need no resource. */
    public List<ValueProposition> unproducedPropositions() {
        return all(ValueProposition.class, UNPRODUCED);
    }

    /** Whether a proposition is linked to something, but no activity produces it and it needs no resource. */
    public boolean isUnproduced(ValueProposition proposition) {
        return get(UNPRODUCED, proposition);
    }

    /** The activities that produce no proposition and operate neither a channel nor a relationship. */
    public List<KeyActivity> purposelessActivities() {
        return all(KeyActivity.class, PURPOSELESS);
    }

    /** Whether an activity produces no proposition and operates neither a channel nor a relationship. */
    public boolean isPurposeless(KeyActivity activity) {
        return get(PURPOSELESS, activity);
    }

    /** The resources that neither an activity nor a proposition needs. */
    public List<KeyResource> unneededResources() {
        return all(KeyResource.class, UNNEEDED);
    }

    /** The relationships that are kept with a segment. */
    public List<CustomerRelationship> relationshipsOf(CustomerSegment segment) {
        return sources(segment, LinkKind.BINDS, CustomerRelationship.class);
    }

    /** The streams that a segment pays. */
    public List<RevenueStream> streamsOf(CustomerSegment segment) {
        return targets(segment, LinkKind.PAYS, RevenueStream.class);
    }

    /** Whether a segment pays: it is marked so, or it pays a stream. */
    public boolean pays(CustomerSegment segment) {
        readObject(segment);
        return segment.getPayer() == Payer.PAYS || hasTarget(segment, LinkKind.PAYS);
    }

    /** The segments that pay. */
    public List<CustomerSegment> payers() {
        return all(CustomerSegment.class, PAYS);
    }

    /** Whether a segment is known not to pay: it is marked as free, and no stream says otherwise. */
    public boolean isFree(CustomerSegment segment) {
        readObject(segment);
        return segment.getPayer() == Payer.FREE && !hasTarget(segment, LinkKind.PAYS);
    }

    /** The scenarios of the canvas. */
    public List<Scenario> scenarios() {
        return rest().getScenarios();
    }

    /** What the segments contribute, by the likely values of a scenario, or of the canvas itself: {@code null}. */
    public Contributions contributions(Scenario scenario) {
        return scenario == null ? get(CONTRIBUTIONS) : get(IN_SCENARIO, scenario);
    }

    /** Whether the canvas has begun to state a topic. */
    public boolean isBegun(Topic topic) {
        return get(BEGUN.get(topic));
    }
}
