package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /** Thirds and sevenths do not end: parts are worked out with many digits, and sums are rounded to a few decimals. */
    static final MathContext PARTS = new MathContext(60);
    static final int DECIMALS = 6;

    private static final Fact<CanvasElement, Set<CustomerSegment>> SERVED = Fact.ofFacts(CostShares::workOutServed);

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
        Map<CustomerSegment, BigDecimal> parts = new LinkedHashMap<>();
        // Kept apart until the end: a part for each cost and each segment would grow with the square of the canvas.
        BigDecimal untraced = null;
        for (Cost cost : facts.elements(Cost.class)) {
            Optional<BigDecimal> whole = value.apply(cost);
            if (whole.isEmpty()) {
                continue;
            }
            Set<CanvasElement> causes = new LinkedHashSet<>(facts.sources(cost, LinkKind.CAUSES, CanvasElement.class));
            if (causes.isEmpty()) {
                untraced = sum(untraced, whole.get());
            }
            for (CanvasElement cause : causes) {
                BigDecimal part = part(whole.get(), causes.size());
                if (served(cause).isEmpty()) {
                    untraced = sum(untraced, part);
                } else {
                    addParts(parts, part, served(cause));
                }
            }
        }
        if (untraced != null) {
            addParts(parts, untraced, facts.elements(CustomerSegment.class));
        }
        parts.replaceAll((segment, sum) -> rounded(sum));
        return parts;
    }

    /** Adds to each segment its even part of a value. */
    static void addParts(Map<CustomerSegment, BigDecimal> parts, BigDecimal whole, Collection<CustomerSegment> segments) {
        for (CustomerSegment segment : segments) {
            parts.merge(segment, part(whole, segments.size()), BigDecimal::add);
        }
    }

    static BigDecimal rounded(BigDecimal sum) {
        return sum.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    static BigDecimal part(BigDecimal whole, int count) {
        return whole.divide(BigDecimal.valueOf(count), PARTS);
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null ? other : one.add(other);
    }
}
