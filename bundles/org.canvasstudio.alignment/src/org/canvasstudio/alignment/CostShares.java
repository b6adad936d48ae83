package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.canvasstudio.alignment.FractionSum.Fraction;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyPartner;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.ValueProposition;

/**
 * Which part of the costs each segment causes. A cost is shared evenly over its causes, a cause's part evenly over the
 * segments that it serves. What cannot be traced to a segment is shared evenly over all segments.
 */
public final class CostShares {

    private static final Fact<CanvasElement, Set<CustomerSegment>> SERVED = Fact.ofLinks(CostShares::workOutServed);
    private static final Fact<Cost, Integer> CAUSES = Fact
            .ofLinks((facts, cost) -> facts.sources(cost, LinkKind.CAUSES, CanvasElement.class).size());
    private static final Fact<CanvasElement, Sums> CAUSED = Fact.ofLinks(CostShares::workOutCaused);
    private static final Grouping<CanvasElement, CustomerSegment> BY_SERVED = Grouping.byEachOfLinks(CanvasElement.class,
            (facts, cause) -> facts.hasTarget(cause, LinkKind.CAUSES) ? facts.get(SERVED, cause) : Set.of());
    /** Apart from the set, which all whom it serves would look at. */
    private static final Fact<CanvasElement, Integer> SERVED_COUNT = Fact
            .ofLinks((facts, cause) -> facts.get(SERVED, cause).size());
    private static final Fact<CanvasElement, Boolean> SERVING_NOBODY = Fact.ofLinks(
            (facts, cause) -> facts.hasTarget(cause, LinkKind.CAUSES) && facts.get(SERVED, cause).isEmpty());
    private static final Fact<CustomerSegment, Map<String, Fraction>> TRACED = Fact.ofLinks(CostShares::workOutTraced);
    private static final Tally<CanvasElement> UNTRACED = new Tally<>(CanvasElement.class, CostShares::addUntraced);
    /** What each segment has of what cannot be traced. */
    private static final Fact<Canvas, Map<String, Fraction>> PART_OF_UNTRACED = Fact.ofFacts(CostShares::workOutPart);

    private final Facts facts;

    public CostShares(Facts facts) {
        this.facts = facts;
    }

    /** The segments that something that causes costs works for. */
    public Set<CustomerSegment> served(CanvasElement cause) {
        return facts.get(SERVED, cause);
    }

    /** The recursion ends: from partner to resource to activity to proposition, channel or relationship. */
    private static Set<CustomerSegment> workOutServed(Facts facts, CanvasElement cause) {
        Set<CustomerSegment> segments = new LinkedHashSet<>();
        if (cause instanceof Channel) {
            segments.addAll(facts.targets(cause, LinkKind.REACHES, CustomerSegment.class));
        } else if (cause instanceof CustomerRelationship) {
            segments.addAll(facts.targets(cause, LinkKind.BINDS, CustomerSegment.class));
        } else if (cause instanceof ValueProposition) {
            segments.addAll(facts.servedBy((ValueProposition) cause));
        } else if (cause instanceof KeyActivity) {
            addServed(facts, facts.targets(cause, LinkKind.PRODUCES, CanvasElement.class), segments);
            addServed(facts, facts.targets(cause, LinkKind.OPERATES, CanvasElement.class), segments);
        } else if (cause instanceof KeyResource) {
            addServed(facts, facts.sources(cause, LinkKind.NEEDS, CanvasElement.class), segments);
        } else if (cause instanceof KeyPartner) {
            addServed(facts, facts.targets(cause, LinkKind.SUPPLIES, CanvasElement.class), segments);
            addServed(facts, facts.targets(cause, LinkKind.PERFORMS, CanvasElement.class), segments);
            addServed(facts, facts.targets(cause, LinkKind.RUNS, CanvasElement.class), segments);
        }
        return segments;
    }

    private static void addServed(Facts facts, List<CanvasElement> causes, Set<CustomerSegment> segments) {
        for (CanvasElement cause : causes) {
            segments.addAll(facts.get(SERVED, cause));
        }
    }

    /** The segments that have a part in a cost. */
    public Set<CustomerSegment> bearers(Cost cost) {
        Set<CustomerSegment> bearers = new LinkedHashSet<>();
        List<CanvasElement> causes = facts.sources(cost, LinkKind.CAUSES, CanvasElement.class);
        for (CanvasElement cause : causes) {
            if (served(cause).isEmpty()) {
                bearers.addAll(facts.elements(CustomerSegment.class));
            }
            bearers.addAll(served(cause));
        }
        if (causes.isEmpty()) {
            bearers.addAll(facts.elements(CustomerSegment.class));
        }
        return bearers;
    }

    /**
     * Shares out one value of the costs.
     *
     * @param value the value of a cost; a cost without one is left out
     * @return the sum of the parts of each segment that has a part
     */
    public Map<CustomerSegment, BigDecimal> share(Function<Cost, Optional<BigDecimal>> value) {
        // First to the causes: a part for each cost and each segment would grow with the square of the canvas.
        Map<CanvasElement, FractionSum> caused = new LinkedHashMap<>();
        FractionSum untraced = new FractionSum();
        for (Cost cost : facts.elements(Cost.class)) {
            Optional<BigDecimal> whole = value.apply(cost);
            if (whole.isPresent()) {
                List<CanvasElement> causes = facts.sources(cost, LinkKind.CAUSES, CanvasElement.class);
                for (CanvasElement cause : causes) {
                    FractionSum sum = served(cause).isEmpty() ? untraced : caused.computeIfAbsent(cause, key -> new FractionSum());
                    sum.add(whole.get(), causes.size());
                }
                if (causes.isEmpty()) {
                    untraced.add(whole.get(), 1);
                }
            }
        }
        Map<CustomerSegment, FractionSum> sums = new LinkedHashMap<>();
        caused.forEach((cause, sum) -> addEvenly(sums, sum, served(cause)));
        if (!untraced.isEmpty()) {
            addEvenly(sums, untraced, facts.elements(CustomerSegment.class));
        }
        return rounded(sums);
    }

    private static void addEvenly(Map<CustomerSegment, FractionSum> sums, FractionSum whole,
            Collection<CustomerSegment> segments) {
        for (CustomerSegment segment : segments) {
            sums.computeIfAbsent(segment, key -> new FractionSum()).add(whole, segments.size());
        }
    }

    /**
     * What a segment costs in a year by the canvas's own likely numbers, as {@link #share} has it for all.
     *
     * @param unit a currency, or {@link Value#SOFT}
     * @return empty when the segment has no part in a cost
     */
    static Optional<BigDecimal> of(CustomerSegment segment, String unit, Facts facts) {
        return of(facts.get(TRACED, segment).get(unit), unit, facts);
    }

    private static Optional<BigDecimal> of(Fraction traced, String unit, Facts facts) {
        Fraction untraced = facts.get(PART_OF_UNTRACED).get(unit);
        if (traced == null || untraced == null) {
            return Optional.ofNullable(traced == null ? untraced : traced).map(Fraction::rounded);
        }
        return Optional.of(traced.plus(untraced).rounded());
    }

    /** Like {@link #of}, and empty when a segment costs no more than so much: then only that is noted as read. */
    static Optional<BigDecimal> ofMore(CustomerSegment segment, String unit, BigDecimal than, Facts facts) {
        Fraction traced = facts.get(TRACED, segment).get(unit);
        // Rounded up twice: what is a little less is sorted out afterwards.
        return facts.isMore(PART_OF_UNTRACED, unit, traced == null ? than : than.subtract(traced.up()))
                ? of(traced, unit, facts).filter(costs -> costs.compareTo(than) > 0) : Optional.empty();
    }

    /** What of the costs is due to one cause. */
    private static Sums workOutCaused(Facts facts, CanvasElement cause) {
        Sums sums = new Sums();
        for (Cost cost : facts.targets(cause, LinkKind.CAUSES, Cost.class)) {
            sums.add(Value.of(cost, facts), facts.get(CAUSES, cost));
        }
        return sums;
    }

    private static Map<String, Fraction> workOutTraced(Facts facts, CustomerSegment segment) {
        Sums sums = new Sums();
        for (CanvasElement cause : facts.group(BY_SERVED, segment)) {
            sums.add(facts.get(CAUSED, cause), facts.get(SERVED_COUNT, cause));
        }
        return sums.totals();
    }

    private static Map<String, Fraction> workOutPart(Facts facts, Canvas canvas) {
        int segments = facts.size(BlockKind.CUSTOMER_SEGMENTS);
        if (segments == 0) {
            return Map.of();
        }
        Map<String, Fraction> parts = facts.tally(UNTRACED).totals();
        parts.replaceAll((unit, whole) -> whole.part(segments));
        return parts;
    }

    private static void addUntraced(Facts facts, CanvasElement element, Sums sums) {
        if (element instanceof Cost) {
            if (facts.get(CAUSES, (Cost) element) == 0) {
                sums.add(Value.of((Cost) element, facts), 1);
            }
        } else if (facts.get(SERVING_NOBODY, element)) {
            sums.add(facts.get(CAUSED, element), 1);
        }
    }

    static Map<CustomerSegment, BigDecimal> rounded(Map<CustomerSegment, FractionSum> sums) {
        Map<CustomerSegment, BigDecimal> rounded = new LinkedHashMap<>();
        sums.forEach((segment, sum) -> rounded.put(segment, sum.rounded()));
        return rounded;
    }
}
