package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    private static final Fact<Canvas, Totals> OWN = Fact.ofFacts((facts, canvas) -> new Totals(facts));
    private static final Fact<Scenario, Totals> IN_SCENARIO = Fact
            .of((facts, scenario) -> new Totals(facts, Amounts.in(scenario)));

    private final Map<String, BigDecimal> revenue = new HashMap<>(4);
    private final Map<String, BigDecimal> costs = new HashMap<>(4);
    /** Where a stream is open that states a currency. */
    private final Set<String> openIn = new HashSet<>(4);
    /** Whether a stream is open that states none: it may be in any. */
    private boolean isOpen;

    private Totals(Facts facts) {
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            Value value = Value.of(stream, facts);
            add(revenue, value.currency(), value.money());
            if (value.isOpen()) {
                open(value.currency());
            }
        }
        for (Cost cost : facts.elements(Cost.class)) {
            Value value = Value.of(cost, facts);
            add(costs, value.currency(), value.money());
        }
    }

    private Totals(Facts facts, Amounts amounts) {
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            add(revenue, amounts, stream);
            if (amounts.isOpen(stream, Outlook.LIKELY)) {
                open(amounts.worth(stream).currency());
            }
        }
        facts.elements(Cost.class).forEach(cost -> add(costs, amounts, cost));
    }

    /** @param scenario the scenario; {@code null} for the canvas's own numbers */
    public static Totals of(Facts facts, Scenario scenario) {
        return scenario == null ? facts.get(OWN) : facts.get(IN_SCENARIO, scenario);
    }

    private static void add(Map<String, BigDecimal> sums, Amounts amounts, Valued valued) {
        add(sums, amounts.worth(valued).currency(), amounts.money(valued, Outlook.LIKELY).orElse(null));
    }

    private static void add(Map<String, BigDecimal> sums, String currency, BigDecimal money) {
        if (money != null) {
            sums.merge(currency, money, BigDecimal::add);
        }
    }

    private void open(String currency) {
        if (currency == null) {
            isOpen = true;
        } else {
            openIn.add(currency);
        }
    }

    /** The currencies in which anything is stated, by their codes. */
    public Set<String> currencies() {
        Set<String> currencies = new TreeSet<>(revenue.keySet());
        currencies.addAll(costs.keySet());
        return Collections.unmodifiableSet(currencies);
    }

    /** What is paid in a currency. */
    public BigDecimal revenue(String currency) {
        return sum(revenue, currency);
    }

    /** What it costs in a currency. */
    public BigDecimal costs(String currency) {
        return sum(costs, currency);
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String currency) {
        return FractionSum.round(sums.getOrDefault(currency, BigDecimal.ZERO), BigDecimal.ONE);
    }

    /** Whether the money of a stream is not known that may be in a currency: the revenue is at least so much. */
    public boolean isRevenueOpen(String currency) {
        return isOpen || openIn.contains(currency);
    }

    /** Whether the money of any stream is not known. */
    public boolean isRevenueOpen() {
        return isOpen || !openIn.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals && revenue.equals(((Totals) other).revenue) && costs.equals(((Totals) other).costs)
                && openIn.equals(((Totals) other).openIn) && isOpen == ((Totals) other).isOpen;
    }

    @Override
    public int hashCode() {
        return revenue.hashCode() + 31 * costs.hashCode();
    }
}
