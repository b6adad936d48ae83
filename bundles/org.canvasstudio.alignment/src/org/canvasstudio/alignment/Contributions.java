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
import java.util.TreeSet;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostBehaviour;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;

/**
 * What each segment contributes in a year, and where it breaks even: in the canvas's own numbers or in a scenario, for
 * each currency on its own. Soft values and what is paid once do not count.
 *
 * <pre>
 * Contributions numbers = Contributions.of(canvas, null, Outlook.LIKELY);
 * for (String currency : numbers.currencies()) {
 *     for (Contribution each : numbers.segments(currency)) { … }
 * }
 * </pre>
 *
 * <p>With a low outlook streams are taken at their low and costs at their high values: business is hardly worse. With a high
 * one it is the other way round.
 */
public final class Contributions {

    private final Facts facts;
    private final Amounts amounts;
    private final Outlook ofStreams;
    private final CostShares shares;
    private final Set<String> currencies = new TreeSet<>();
    private final Map<String, List<Contribution>> segments = new HashMap<>();

    private Contributions(Facts facts, Scenario scenario, Outlook outlook) {
        this.facts = facts;
        this.amounts = Amounts.in(scenario);
        this.ofStreams = outlook;
        this.shares = new CostShares(facts);
        valued().stream().filter(each -> amounts.money(each, outlook(each)).isPresent())
                .forEach(each -> currencies.add(amounts.worth(each).currency()));
    }

    /**
     * @param scenario the scenario; {@code null} for the canvas's own numbers
     * @param outlook  low, likely or high
     */
    public static Contributions of(Canvas canvas, Scenario scenario, Outlook outlook) {
        return of(Facts.of(canvas), scenario, outlook);
    }

    /** Like {@link #of(Canvas, Scenario, Outlook)}, where the facts are known. */
    public static Contributions of(Facts facts, Scenario scenario, Outlook outlook) {
        return new Contributions(facts, scenario, outlook);
    }

    /** The currencies in which anything is stated, by their codes. */
    public List<String> currencies() {
        return List.copyOf(currencies);
    }

    /** The streams and costs whose money a year is not known. */
    public List<CanvasElement> open() {
        return valued().stream().filter(each -> amounts.isOpen(each, outlook(each))).map(CanvasElement.class::cast).toList();
    }

    /**
     * The segments in one currency, in the order of the canvas. A segment that has figures in other currencies only is left
     * out; one that has none at all is there.
     */
    public List<Contribution> segments(String currency) {
        List<Contribution> known = segments.get(currency);
        if (known == null) {
            known = List.copyOf(workOutSegments(currency));
            segments.put(currency, known);
        }
        return known;
    }

    private List<Contribution> workOutSegments(String currency) {
        Map<CustomerSegment, BigDecimal> revenue = revenue(currency);
        Map<CustomerSegment, BigDecimal> variable = costs(currency, CostBehaviour.VARIABLE);
        Map<CustomerSegment, BigDecimal> fixed = costs(currency, CostBehaviour.FIXED);
        Map<CustomerSegment, BigDecimal> undecided = costs(currency, CostBehaviour.UNSPECIFIED);
        Map<CustomerSegment, List<CanvasElement>> open = new LinkedHashMap<>();
        Map<CustomerSegment, List<Cost>> undecidedCosts = new LinkedHashMap<>();
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            if (isOpenIn(stream, currency)) {
                payers(stream).forEach(payer -> open.computeIfAbsent(payer, key -> new ArrayList<>()).add(stream));
            }
        }
        for (Cost cost : facts.elements(Cost.class)) {
            if (isOpenIn(cost, currency)) {
                shares.bearers(cost).forEach(segment -> open.computeIfAbsent(segment, key -> new ArrayList<>()).add(cost));
            } else if (isUndecidedIn(cost, currency)) {
                shares.bearers(cost)
                        .forEach(segment -> undecidedCosts.computeIfAbsent(segment, key -> new ArrayList<>()).add(cost));
            }
        }
        Set<CustomerSegment> elsewhere = new LinkedHashSet<>();
        for (String other : currencies) {
            if (!other.equals(currency)) {
                elsewhere.addAll(revenue(other).keySet());
                elsewhere.addAll(shares.share(cost -> amounts.money(cost, other, ofStreams.opposite())).keySet());
            }
        }
        List<Contribution> contributions = new ArrayList<>();
        for (CustomerSegment segment : facts.elements(CustomerSegment.class)) {
            Contribution contribution = new Contribution(segment, currency, sum(revenue, segment), sum(variable, segment),
                    sum(fixed, segment), sum(undecided, segment), units(segment, currency),
                    List.copyOf(open.getOrDefault(segment, List.of())),
                    List.copyOf(undecidedCosts.getOrDefault(segment, List.of())));
            if (!elsewhere.contains(segment) || revenue.containsKey(segment) || contribution.costs().signum() != 0) {
                contributions.add(contribution);
            }
        }
        return contributions;
    }

    /** The whole canvas in one currency, with the streams that nobody is said to pay. */
    public Contribution total(String currency) {
        List<RevenueStream> streams = facts.elements(RevenueStream.class, stream -> isMoneyIn(stream, currency));
        return new Contribution(null, currency, total(streams, currency),
                total(facts.elements(Cost.class, cost -> cost.getBehaviour() == CostBehaviour.VARIABLE), currency),
                total(facts.elements(Cost.class, cost -> cost.getBehaviour() == CostBehaviour.FIXED), currency),
                total(facts.elements(Cost.class, cost -> cost.getBehaviour() == CostBehaviour.UNSPECIFIED), currency),
                streams.size() == 1 ? amounts.worth(streams.get(0)).unitsAYear(ofStreams).orElse(null) : null,
                valued().stream().filter(each -> isOpenIn(each, currency)).map(CanvasElement.class::cast).toList(),
                facts.elements(Cost.class, cost -> isUndecidedIn(cost, currency)));
    }

    private Map<CustomerSegment, BigDecimal> revenue(String currency) {
        Map<CustomerSegment, FractionSum> sums = new LinkedHashMap<>();
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            List<CustomerSegment> payers = payers(stream);
            amounts.money(stream, currency, ofStreams).ifPresent(amount -> payers
                    .forEach(payer -> sums.computeIfAbsent(payer, key -> new FractionSum()).add(amount, payers.size())));
        }
        return CostShares.rounded(sums);
    }

    private Map<CustomerSegment, BigDecimal> costs(String currency, CostBehaviour behaviour) {
        return shares.share(cost -> cost.getBehaviour() == behaviour
                ? amounts.money(cost, currency, ofStreams.opposite()) : Optional.empty());
    }

    /** Units of different streams are not added up. */
    private BigDecimal units(CustomerSegment segment, String currency) {
        List<RevenueStream> paid = facts.streamsOf(segment).stream().filter(stream -> isMoneyIn(stream, currency)).toList();
        return paid.size() != 1 ? null : amounts.worth(paid.get(0)).unitsAYear(ofStreams)
                .map(units -> FractionSum.round(units, BigDecimal.valueOf(payers(paid.get(0)).size()))).orElse(null);
    }

    private List<CustomerSegment> payers(RevenueStream stream) {
        return facts.sources(stream, LinkKind.PAYS, CustomerSegment.class);
    }

    private boolean isMoneyIn(Valued valued, String currency) {
        return amounts.money(valued, currency, outlook(valued)).isPresent();
    }

    /** What is open may be in any currency unless one is stated. */
    private boolean isOpenIn(Valued valued, String currency) {
        String stated = amounts.worth(valued).currency();
        return (stated == null || stated.equals(currency)) && amounts.isOpen(valued, outlook(valued));
    }

    private boolean isUndecidedIn(Cost cost, String currency) {
        return cost.getBehaviour() == CostBehaviour.UNSPECIFIED && isMoneyIn(cost, currency);
    }

    private List<Valued> valued() {
        List<Valued> valued = new ArrayList<>(facts.elements(RevenueStream.class));
        valued.addAll(facts.elements(Cost.class));
        return valued;
    }

    private Outlook outlook(Valued valued) {
        return valued instanceof Cost ? ofStreams.opposite() : ofStreams;
    }

    private BigDecimal total(List<? extends Valued> valued, String currency) {
        return FractionSum.round(valued.stream()
                .map(each -> amounts.money(each, currency, outlook(each)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.ONE);
    }

    private static BigDecimal sum(Map<CustomerSegment, BigDecimal> parts, CustomerSegment segment) {
        return parts.getOrDefault(segment, BigDecimal.ZERO);
    }
}
