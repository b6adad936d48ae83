package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;

/**
 * What all streams and all costs of a canvas come to, by likely values, for each currency on its own. Soft values do not
 * count. What the segments have to do with it, {@link Contributions} say.
 */
public final class Totals {

    /** The money that is compared. */
    public enum Span {

        /** Money of a year, whatever the period in which it returns. */
        YEAR(Value::money, Value::isOpen),

        /** Money that is paid once. */
        ONCE(Value::once, Value::isOnceOpen);

        private final Function<Value, BigDecimal> money;
        private final Predicate<Value> isOpen;
        private final Tally<RevenueStream> revenue = new Tally<>(RevenueStream.class, this::addMoney);
        private final Tally<Cost> costs = new Tally<>(Cost.class, this::addMoney);
        private final Fact<RevenueStream, Boolean> open = Fact
                .ofFacts((facts, stream) -> isOpen(Value.of(stream, facts)));
        private final Fact<Canvas, Set<String>> openIn = Fact.ofFacts((facts, canvas) -> openIn(facts));
        private final Fact<Canvas, Totals> own = Fact.ofFacts(
                (facts, canvas) -> new Totals(facts.tally(revenue), facts.tally(costs), facts.get(openIn)));
        private final Fact<Scenario, Totals> inScenario = Fact
                .of((facts, scenario) -> in(Amounts.in(scenario), facts));

        /**
         * @param money  what of a value it is; {@code null} when there is none
         * @param isOpen whether such money is meant, but not known
         */
        Span(Function<Value, BigDecimal> money, Predicate<Value> isOpen) {
            this.money = money;
            this.isOpen = isOpen;
        }

        private boolean isOpen(Value value) {
            return isOpen.test(value);
        }

        private void addMoney(Facts facts, Valued valued, Sums sums) {
            add(sums, Value.of(valued, facts));
        }

        private void add(Sums sums, Value value) {
            BigDecimal amount = money.apply(value);
            if (amount != null) {
                sums.add(value.currency(), amount, 1);
            }
        }

        private Set<String> openIn(Facts facts) {
            Set<String> currencies = new HashSet<>(4);
            for (RevenueStream stream : facts.all(RevenueStream.class, open)) {
                currencies.add(currency(Value.of(stream, facts)));
            }
            return currencies;
        }

        private Totals in(Amounts amounts, Facts facts) {
            Sums paid = new Sums();
            Set<String> currencies = new HashSet<>(4);
            for (RevenueStream stream : facts.elements(RevenueStream.class)) {
                Value value = Value.in(amounts, stream);
                add(paid, value);
                if (isOpen(value)) {
                    currencies.add(currency(value));
                }
            }
            Sums spent = new Sums();
            facts.elements(Cost.class).forEach(cost -> add(spent, Value.in(amounts, cost)));
            return new Totals(paid, spent, currencies);
        }

        private static String currency(Value value) {
            return Objects.requireNonNullElse(value.currency(), ANY);
        }
    }

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

    /** @param scenario the scenario; {@code null} for the canvas's own numbers */
    public static Totals of(Span span, Facts facts, Scenario scenario) {
        return scenario == null ? facts.get(span.own) : facts.get(span.inScenario, scenario);
    }

    /** The currencies in which anything is stated, by their codes. */
    public Set<String> currencies() {
        Set<String> currencies = new TreeSet<>(revenue.keySet());
        currencies.addAll(costs.keySet());
        return Collections.unmodifiableSet(currencies);
    }

    /** Whether a stream states its money in a currency, be it zero. */
    public boolean hasRevenue(String currency) {
        return revenue.containsKey(currency);
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
