package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    private static final Fact<CanvasElement, Set<CustomerSegment>> SERVED = Fact.ofFacts(CostShares::workOutServed);
    private static final Fact<Cost, Parts> PARTS = Fact.ofFacts(CostShares::workOutParts);
    private static final Grouping<Cost, CustomerSegment> BY_BEARER = Grouping.byEach(Cost.class,
            (facts, cost) -> facts.get(PARTS, cost).traced().keySet());
    private static final Fact<CustomerSegment, Map<String, FractionSum>> TRACED = Fact.ofFacts(CostShares::workOutTraced);
    private static final Fact<Canvas, Map<String, FractionSum>> UNTRACED = Fact.ofFacts(CostShares::workOutUntraced);

    /**
     * The even parts that a cost falls into.
     *
     * @param traced   the segments that a cause works for: each has one of so many parts, for each such cause
     * @param causes   into how many parts the cost falls by its causes
     * @param untraced how many of those no segment is known for
     */
    private record Parts(Map<CustomerSegment, List<Long>> traced, int causes, int untraced) {
    }

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

    private static Parts workOutParts(Facts facts, Cost cost) {
        List<CanvasElement> causes = facts.sources(cost, LinkKind.CAUSES, CanvasElement.class);
        if (causes.isEmpty()) {
            return new Parts(Map.of(), 1, 1);
        }
        Map<CustomerSegment, List<Long>> traced = new LinkedHashMap<>();
        int untraced = 0;
        for (CanvasElement cause : causes) {
            Set<CustomerSegment> served = facts.get(SERVED, cause);
            untraced += served.isEmpty() ? 1 : 0;
            for (CustomerSegment segment : served) {
                traced.computeIfAbsent(segment, key -> new ArrayList<>(1)).add((long) causes.size() * served.size());
            }
        }
        return new Parts(traced, causes.size(), untraced);
    }

    /**
     * Shares out one value of the costs.
     *
     * @param value the value of a cost; a cost without one is left out
     * @return the sum of the parts of each segment that has a part
     */
    public Map<CustomerSegment, BigDecimal> share(Function<Cost, Optional<BigDecimal>> value) {
        Map<CustomerSegment, FractionSum> sums = new LinkedHashMap<>();
        // Kept apart until the end: a part for each cost and each segment would grow with the square of the canvas.
        FractionSum untraced = new FractionSum();
        for (Cost cost : facts.elements(Cost.class)) {
            Optional<BigDecimal> whole = value.apply(cost);
            if (whole.isPresent()) {
                Parts parts = facts.get(PARTS, cost);
                parts.traced().forEach((segment, each) -> addParts(sums.computeIfAbsent(segment, key -> new FractionSum()),
                        whole.get(), each));
                addUntraced(untraced, whole.get(), parts);
            }
        }
        List<CustomerSegment> segments = facts.elements(CustomerSegment.class);
        if (!untraced.isEmpty()) {
            segments.forEach(segment -> sums.computeIfAbsent(segment, key -> new FractionSum()).add(untraced, segments.size()));
        }
        return rounded(sums);
    }

    private static void addParts(FractionSum sum, BigDecimal whole, List<Long> parts) {
        for (long each : parts) {
            sum.add(whole, each);
        }
    }

    private static void addUntraced(FractionSum sum, BigDecimal whole, Parts parts) {
        if (parts.untraced() > 0) {
            sum.add(parts.untraced() == 1 ? whole : whole.multiply(BigDecimal.valueOf(parts.untraced())), parts.causes());
        }
    }

    /**
     * What a segment costs in a year by the canvas's own likely numbers, as {@link #share} has it for all.
     *
     * @param unit a currency, or {@link Value#SOFT}
     * @return empty when the segment has no part in a cost
     */
    static Optional<BigDecimal> of(CustomerSegment segment, String unit, Facts facts) {
        FractionSum sum = new FractionSum();
        FractionSum traced = facts.get(TRACED, segment).get(unit);
        if (traced != null) {
            sum.add(traced, 1);
        }
        FractionSum untraced = facts.get(UNTRACED).get(unit);
        if (untraced != null) {
            sum.add(untraced, facts.elements(CustomerSegment.class).size());
        }
        return sum.isEmpty() ? Optional.empty() : Optional.of(sum.rounded());
    }

    private static Map<String, FractionSum> workOutTraced(Facts facts, CustomerSegment segment) {
        Map<String, FractionSum> sums = new HashMap<>();
        for (Cost cost : facts.group(BY_BEARER, segment)) {
            List<Long> parts = facts.get(PARTS, cost).traced().get(segment);
            Value.of(cost, facts).forEach((unit, whole) ->
                    addParts(sums.computeIfAbsent(unit, key -> new FractionSum()), whole, parts));
        }
        return sums;
    }

    private static Map<String, FractionSum> workOutUntraced(Facts facts, Canvas canvas) {
        Map<String, FractionSum> sums = new HashMap<>();
        for (Cost cost : facts.elements(Cost.class)) {
            Parts parts = facts.get(PARTS, cost);
            if (parts.untraced() > 0) {
                Value.of(cost, facts).forEach((unit, whole) ->
                        addUntraced(sums.computeIfAbsent(unit, key -> new FractionSum()), whole, parts));
            }
        }
        return sums;
    }

    static Map<CustomerSegment, BigDecimal> rounded(Map<CustomerSegment, FractionSum> sums) {
        Map<CustomerSegment, BigDecimal> rounded = new LinkedHashMap<>();
        sums.forEach((segment, sum) -> rounded.put(segment, sum.rounded()));
        return rounded;
    }
}
