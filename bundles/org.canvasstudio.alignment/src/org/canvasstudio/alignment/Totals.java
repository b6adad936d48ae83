package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        YEAR {
            @Override
            BigDecimal money(Value value) {
                return value.money();
            }

            @Override
            boolean isOpen(Value value) {
                return value.isOpen();
            }

            @Override
            Optional<BigDecimal> money(Amounts amounts, Valued valued) {
                return amounts.money(valued, Outlook.LIKELY);
            }

            @Override
            boolean isOpen(Amounts amounts, Valued valued) {
                return amounts.isOpen(valued, Outlook.LIKELY);
            }
        },

        /** Money that is paid once. */
        ONCE {
            @Override
            BigDecimal money(Value value) {
                return value.once();
            }

            @Override
            boolean isOpen(Value value) {
                return value.isOnceOpen();
            }

            @Override
            Optional<BigDecimal> money(Amounts amounts, Valued valued) {
                return amounts.once(valued, Outlook.LIKELY);
            }

            @Override
            boolean isOpen(Amounts amounts, Valued valued) {
                return amounts.isOnceOpen(valued, Outlook.LIKELY);
            }
        };

        private final Tally<RevenueStream> revenue = new Tally<>(RevenueStream.class, this::addMoney);
        private final Tally<Cost> costs = new Tally<>(Cost.class, this::addMoney);
        private final Fact<RevenueStream, Boolean> open = Fact
                .ofFacts((facts, stream) -> isOpen(Value.of(stream, facts)));
        private final Fact<Canvas, Set<String>> openIn = Fact.ofFacts((facts, canvas) -> openIn(facts));
        private final Fact<Canvas, Totals> own = Fact.ofFacts(
                (facts, canvas) -> new Totals(facts.tally(revenue), facts.tally(costs), facts.get(openIn)));
        private final Fact<Scenario, Totals> inScenario = Fact
                .of((facts, scenario) -> in(Amounts.in(scenario), facts));

        abstract BigDecimal money(Value value);

        abstract boolean isOpen(Value value);

        abstract Optional<BigDecimal> money(Amounts amounts, Valued valued);

        abstract boolean isOpen(Amounts amounts, Valued valued);

        private void addMoney(Facts facts, Valued valued, Sums sums) {
            Value value = Value.of(valued, facts);
            if (money(value) != null) {
                sums.add(value.currency(), money(value), 1);
            }
        }

        private Set<String> openIn(Facts facts) {
            Set<String> currencies = new HashSet<>(4);
            for (RevenueStream stream : facts.all(RevenueStream.class, open)) {
                currencies.add(Objects.requireNonNullElse(Value.of(stream, facts).currency(), ANY));
            }
            return currencies;
        }

        private Totals in(Amounts amounts, Facts facts) {
            Sums paid = new Sums();
            Set<String> currencies = new HashSet<>(4);
            for (RevenueStream stream : facts.elements(RevenueStream.class)) {
                add(paid, amounts, stream);
                if (isOpen(amounts, stream)) {
                    currencies.add(Objects.requireNonNullElse(amounts.worth(stream).currency(), ANY));
                }
            }
            Sums spent = new Sums();
            facts.elements(Cost.class).forEach(cost -> add(spent, amounts, cost));
            return new Totals(paid, spent, currencies);
        }

        private void add(Sums sums, Amounts amounts, Valued valued) {
            money(amounts, valued).ifPresent(money -> sums.add(amounts.worth(valued).currency(), money, 1));
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
