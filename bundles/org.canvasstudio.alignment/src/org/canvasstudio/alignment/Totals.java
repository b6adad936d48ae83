package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;

/**
 * What all streams and all costs of a canvas come to in a year, by likely values, for each currency on its own. Soft values
 * and what is paid once do not count. What the segments have to do with it, {@link Contributions} say.
 */
public final class Totals {

    private static final Tally<RevenueStream> REVENUE = new Tally<>(RevenueStream.class, Totals::addMoney);
    private static final Tally<Cost> COSTS = new Tally<>(Cost.class, Totals::addMoney);
    private static final Fact<RevenueStream, Boolean> OPEN = Fact.ofFacts((facts, stream) -> Value.of(stream, facts).isOpen());
    private static final Fact<Canvas, Set<String>> OPEN_IN = Fact.ofFacts((facts, canvas) -> openIn(facts));
    private static final Fact<Canvas, Totals> OWN = Fact.ofFacts(
            (facts, canvas) -> new Totals(facts.tally(REVENUE), facts.tally(COSTS), facts.get(OPEN_IN)));
    private static final Fact<Scenario, Totals> IN_SCENARIO = Fact
            .of((facts, scenario) -> in(Amounts.in(scenario), facts));

    /** Stands among currencies for a stream that states none: it may be in any. */
    private static final String ANY = "";

    private final Map<String, BigDecimal> revenue;
    private final Map<String, BigDecimal> costs;
    /** The currencies in which a stream is open. */
    private final Set<String> openIn;

    private Totals(Sums revenue, Sums costs, Set<String> openIn) {
        this.revenue = rounded(revenue);
        this.costs = rounded(costs);
        this.openIn = openIn;
    }

    private static Map<String, BigDecimal> rounded(Sums sums) {
        Map<String, BigDecimal> rounded = new HashMap<>(4);
        sums.totals().forEach((unit, total) -> rounded.put(unit, total.rounded()));
        return rounded;
    }

    private static void addMoney(Facts facts, Valued valued, Sums sums) {
        Value value = Value.of(valued, facts);
        if (value.money() != null) {
            sums.add(value.currency(), value.money(), 1);
        }
    }

    private static Set<String> openIn(Facts facts) {
        Set<String> openIn = new HashSet<>(4);
        for (RevenueStream stream : facts.all(RevenueStream.class, OPEN)) {
            openIn.add(Objects.requireNonNullElse(Value.of(stream, facts).currency(), ANY));
        }
        return openIn;
    }

    private static Totals in(Amounts amounts, Facts facts) {
        Sums revenue = new Sums();
        Set<String> openIn = new HashSet<>(4);
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            add(revenue, amounts, stream);
            if (amounts.isOpen(stream, Outlook.LIKELY)) {
                openIn.add(Objects.requireNonNullElse(amounts.worth(stream).currency(), ANY));
            }
        }
        Sums costs = new Sums();
        facts.elements(Cost.class).forEach(cost -> add(costs, amounts, cost));
        return new Totals(revenue, costs, openIn);
    }

    private static void add(Sums sums, Amounts amounts, Valued valued) {
        amounts.money(valued, Outlook.LIKELY).ifPresent(money -> sums.add(amounts.worth(valued).currency(), money, 1));
    }

    /** @param scenario the scenario; {@code null} for the canvas's own numbers */
    public static Totals of(Facts facts, Scenario scenario) {
        return scenario == null ? facts.get(OWN) : facts.get(IN_SCENARIO, scenario);
    }

    /** The currencies in which anything is stated, by their codes. */
    public Set<String> currencies() {
        Set<String> currencies = new TreeSet<>(revenue.keySet());
        currencies.addAll(costs.keySet());
        return Collections.unmodifiableSet(currencies);
    }

    /** What is paid in a currency. */
    public BigDecimal revenue(String currency) {
        return revenue.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** What it costs in a currency. */
    public BigDecimal costs(String currency) {
        return costs.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Whether the money of a stream is not known that may be in a currency: the revenue is at least so much. */
    public boolean isRevenueOpen(String currency) {
        return openIn.contains(ANY) || openIn.contains(currency);
    }

    /** Whether the money of any stream is not known. */
    public boolean isRevenueOpen() {
        return !openIn.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals && revenue.equals(((Totals) other).revenue) && costs.equals(((Totals) other).costs)
                && openIn.equals(((Totals) other).openIn);
    }

    @Override
    public int hashCode() {
        return revenue.hashCode() + 31 * costs.hashCode();
    }
}
