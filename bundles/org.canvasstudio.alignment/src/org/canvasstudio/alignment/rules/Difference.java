package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;

/**
 * How an element is not the same on a to-be canvas and on the one that it reinvents. Each element is compared by itself: who
 * it was says its id, or else an id that it had, or else its name, where nothing else says so of another.
 *
 * @param former the element as it was; {@code null} when it is new
 * @param ends   the ids of the elements to which links lead that are not on both canvases
 */
record Difference(Kind kind, CanvasDigest.Element former, Set<String> ends) {

    /** In which way. */
    enum Kind {
        /** It has the same id, and states something else. */
        CHANGED("changed", 0),
        /** It states the same, and is linked otherwise with others that state the same. */
        REWIRED("rewired", 1),
        /** It has another id in another block, and remembers the one that it had. */
        MOVED("moved", 2),
        /** It has another id in the same block, and states something else. */
        CHANGED_TWICE("changed", 2),
        /** Only its name is still the same. */
        NAMESAKE("moved", 3),
        /** It is not on the other canvas. */
        NEW("new", 3);

        /** The rank after all of these. */
        static final int LAST = 4;

        /** The variant of the message. */
        final String message;
        /** The place of the finding among those of the rule. */
        final int rank;

        Kind(String message, int rank) {
            this.message = message;
            this.rank = rank;
        }
    }

    /** The canvas that is reinvented. */
    static final Fact<Canvas, FormerCanvas> FORMER = Fact.ofFacts((facts, canvas) -> FormerCanvas.of(facts));
    /** How an element differs; {@code null} where it does not. */
    static final Fact<CanvasElement, Difference> OF = Fact.ofFacts(Difference::of);

    /** The id of an element, and those that it had, the latest first. */
    private static final Fact<CanvasElement, List<String>> IDS = Fact.of((facts, element) -> ids(element));
    private static final Grouping<CanvasElement, String> BY_ID = Grouping.byFacts(CanvasElement.class,
            (facts, element) -> id(element, facts));
    /** The former element with the same id. */
    private static final Fact<CanvasElement, CanvasDigest.Element> SAME_ID = Fact.ofFacts(Difference::sameId);
    /** Whether the former element with the same id states the same. */
    private static final Fact<CanvasElement, Boolean> UNCHANGED = Fact.ofFacts((facts, element) -> {
        CanvasDigest.Element former = facts.get(SAME_ID, element);
        return former != null && !isChanged(element, former, facts);
    });
    /** The id of the former element that an element remembers, and perhaps others, too. */
    private static final Fact<CanvasElement, String> REMEMBERED = Fact.ofFacts(Difference::remembered);
    private static final Grouping<CanvasElement, String> BY_REMEMBERED = Grouping.byFacts(CanvasElement.class,
            (facts, element) -> facts.get(REMEMBERED, element));
    /** What says who it was of an element of which no id says so: its name. */
    private static final Grouping<CanvasElement, String> BY_NAME = Grouping.byFacts(CanvasElement.class,
            Difference::nameThatCounts);
    private static final Map<BlockKind, Fact<Canvas, List<CanvasDigest.Element>>> GONE = new EnumMap<>(BlockKind.class);

    static {
        for (BlockKind block : BlockKind.values()) {
            GONE.put(block, Fact.ofFacts((facts, canvas) -> facts.get(FORMER).in(block).stream()
                    .filter(former -> isLeft(former, facts) && !isNamesake(former, facts)).toList()));
        }
    }

    /** The former elements of a block that are no longer on the canvas, in the order that they had. */
    static List<CanvasDigest.Element> gone(BlockKind block, Facts facts) {
        return facts.get(GONE.get(block));
    }

    /** Whether an action is about it. */
    boolean isAnswered(CanvasElement element, Facts facts) {
        if (Actions.areAbout(element, facts) || former != null && isAnswered(former, facts)) {
            return true;
        }
        for (String end : ends) {
            for (CanvasElement other : facts.group(BY_ID, end)) {
                if (Actions.areAbout(other, facts)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an action is about a former element. */
    static boolean isAnswered(CanvasDigest.Element former, Facts facts) {
        if (Actions.areAboutFormer(former.id(), facts)) {
            return true;
        }
        for (String id : former.formerIds()) {
            if (Actions.areAboutFormer(id, facts)) {
                return true;
            }
        }
        return false;
    }

    private static Difference of(Facts facts, CanvasElement element) {
        CanvasDigest.Element former = facts.get(SAME_ID, element);
        if (former != null) {
            return facts.get(UNCHANGED, element) ? rewired(element, former, facts)
                    : new Difference(Kind.CHANGED, former, Set.of());
        }
        if (facts.get(FORMER).isNone()) {
            return null;
        }
        former = isFirstToRemember(element, facts)
                ? facts.get(FORMER).element(facts.get(REMEMBERED, element)) : null;
        if (former != null) {
            return former.block() != BlockKind.of(element) ? new Difference(Kind.MOVED, former, Set.of())
                    : isChanged(element, former, facts) ? new Difference(Kind.CHANGED_TWICE, former, Set.of()) : null;
        }
        former = namesake(element, facts);
        return new Difference(former == null ? Kind.NEW : Kind.NAMESAKE, former, Set.of());
    }

    // ---- by ids

    private static List<String> ids(CanvasElement element) {
        if (element.getId() != null && !element.eIsSet(CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS)) {
            return List.of(element.getId());
        }
        List<String> former = element.getFormerIds();
        List<String> ids = new ArrayList<>(1 + former.size());
        ids.add(element.getId());
        for (int at = former.size() - 1; at >= 0; at--) {
            ids.add(former.get(at));
        }
        return ids;
    }

    private static String id(CanvasElement element, Facts facts) {
        return facts.get(IDS, element).get(0);
    }

    /** Of several with one id the first is meant. */
    private static CanvasDigest.Element sameId(Facts facts, CanvasElement element) {
        String id = id(element, facts);
        CanvasDigest.Element former = id == null ? null : facts.get(FORMER).element(id);
        return former != null && facts.isFirst(BY_ID, id, element) ? former : null;
    }

    private static boolean isChanged(CanvasElement element, CanvasDigest.Element former, Facts facts) {
        return former.block() != BlockKind.of(element) || !Objects.equals(former.name(), facts.name(element))
                || !former.states().equals(facts.states(element));
    }

    /** Whether the element that has an id is on both canvases, and states the same. */
    private static boolean isUnchanged(String id, Facts facts) {
        List<CanvasElement> have = facts.group(BY_ID, id);
        return !have.isEmpty() && facts.get(UNCHANGED, have.get(0));
    }

    // ---- by links

    /** Links that only one of the canvases has, between elements that are the same on both; {@code null} where there is none. */
    private static Difference rewired(CanvasElement element, CanvasDigest.Element former, Facts facts) {
        List<CanvasDigest.Joint> before = facts.get(FORMER).jointsFrom(former.id());
        List<CanvasDigest.Joint> now = new ArrayList<>();
        for (Link link : facts.linksFrom(element)) {
            if (facts.isHere(link) && link.getTarget() != null) {
                now.add(new CanvasDigest.Joint(link.getKind(), former.id(), id(link.getTarget(), facts)));
            }
        }
        if (before.containsAll(now) && now.containsAll(before)) {
            return null;
        }
        Set<String> ends = new HashSet<>();
        addEnds(ends, now, before, facts);
        addEnds(ends, before, now, facts);
        return ends.isEmpty() ? null : new Difference(Kind.REWIRED, former, ends);
    }

    private static void addEnds(Set<String> ends, List<CanvasDigest.Joint> joints, List<CanvasDigest.Joint> others, Facts facts) {
        for (CanvasDigest.Joint joint : joints) {
            if (!others.contains(joint) && joint.target() != null && isUnchanged(joint.target(), facts)) {
                ends.add(joint.target());
            }
        }
    }

    // ---- by former ids

    /** The one that had, or has, an id that the element has, or had: the latest counts. */
    private static String remembered(Facts facts, CanvasElement element) {
        if (facts.get(SAME_ID, element) == null) {
            for (String id : facts.get(IDS, element)) {
                CanvasDigest.Element former = known(id, facts);
                if (former != null) {
                    return former.id();
                }
            }
        }
        return null;
    }

    /** The former element that no element has the id of, by an id that it has, or else had. */
    private static CanvasDigest.Element known(String id, Facts facts) {
        CanvasDigest.Element has = facts.get(FORMER).element(id);
        if (has != null && isUnclaimed(has, facts)) {
            return has;
        }
        CanvasDigest.Element last = null;
        for (CanvasDigest.Element had : facts.get(FORMER).remembering(id)) {
            last = isUnclaimed(had, facts) ? had : last;
        }
        return last;
    }

    private static boolean isUnclaimed(CanvasDigest.Element former, Facts facts) {
        return facts.group(BY_ID, former.id()).isEmpty();
    }

    private static boolean isFirstToRemember(CanvasElement element, Facts facts) {
        String remembered = facts.get(REMEMBERED, element);
        return remembered != null && facts.isFirst(BY_REMEMBERED, remembered, element);
    }

    // ---- by names

    private static String nameThatCounts(Facts facts, CanvasElement element) {
        return facts.get(FORMER).isNone() || facts.get(SAME_ID, element) != null || isFirstToRemember(element, facts) || Names.isBlank(facts.name(element))
                ? null : facts.nameKey(element);
    }

    /** The former element that had the name; {@code null} when there is none. */
    private static CanvasDigest.Element namesake(CanvasElement element, Facts facts) {
        String name = facts.nameKey(element);
        return Names.isBlank(facts.name(element)) || !facts.isFirst(BY_NAME, name, element) ? null : firstLeft(name, facts);
    }

    private static boolean isNamesake(CanvasDigest.Element former, Facts facts) {
        String name = Names.key(former.name());
        return !facts.group(BY_NAME, name).isEmpty() && firstLeft(name, facts) == former;
    }

    private static CanvasDigest.Element firstLeft(String nameKey, Facts facts) {
        for (CanvasDigest.Element former : facts.get(FORMER).named(nameKey)) {
            if (isLeft(former, facts)) {
                return former;
            }
        }
        return null;
    }

    /** Whether no id says of an element that it was this one. */
    private static boolean isLeft(CanvasDigest.Element former, Facts facts) {
        return isUnclaimed(former, facts) && facts.group(BY_REMEMBERED, former.id()).isEmpty();
    }
}
