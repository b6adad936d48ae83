package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RevenueStream;

/**
 * What it costs to serve a segment beside what the segment gives, where the canvas states both. The streams that several
 * segments pay are shared evenly among them.
 *
 * @param segment  the segment
 * @param currency the currency of the two amounts, each of one year; {@code null} when they are soft values
 * @param costs    the segment's part of the costs, as {@link CostShares} works it out
 * @param gives    the segment's part of the streams
 */
public record Balance(CustomerSegment segment, String currency, BigDecimal costs, BigDecimal gives) {

    /** Whether the segment costs more than it gives. */
    public boolean isLoss() {
        return costs.compareTo(gives) > 0;
    }

    /**
     * Money in a year, for each currency of its own. A segment that pays something whose amount, currency or period is
     * open is left out: the missing figure may be the one that pays for it all.
     */
    public static List<Balance> inMoney(Facts facts) {
        Set<String> currencies = new LinkedHashSet<>();
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            Amounts.own().money(stream, Outlook.LIKELY).ifPresent(amount -> currencies.add(stream.getCurrency()));
        }
        List<Balance> balances = new ArrayList<>();
        for (String currency : currencies) {
            balances.addAll(compare(facts, currency,
                    cost -> Amounts.own().money(cost, currency, Outlook.LIKELY),
                    stream -> Amounts.own().money(stream, currency, Outlook.LIKELY),
                    stream -> Amounts.own().isOpen(stream, Outlook.LIKELY)));
        }
        return balances;
    }

    /** Soft values on the scale of 1 to 5. A segment that gives a soft benefit whose value is open is left out. */
    public static List<Balance> inSoftValues(Facts facts) {
        return compare(facts, null, Amounts::soft, Amounts::soft,
                stream -> Amounts.isSoft(stream) && Amounts.soft(stream).isEmpty());
    }

    private static List<Balance> compare(Facts facts, String currency, Function<Cost, Optional<BigDecimal>> ofCost,
            Function<RevenueStream, Optional<BigDecimal>> ofStream, Predicate<RevenueStream> isOpen) {
        Map<CustomerSegment, BigDecimal> gives = new LinkedHashMap<>();
        Set<CustomerSegment> unclear = new LinkedHashSet<>();
        for (RevenueStream stream : facts.elements(RevenueStream.class)) {
            Set<CustomerSegment> payers = new LinkedHashSet<>(facts.sources(stream, LinkKind.PAYS, CustomerSegment.class));
            ofStream.apply(stream).ifPresent(amount -> CostShares.addParts(gives, amount, payers));
            if (isOpen.test(stream)) {
                unclear.addAll(payers);
            }
        }
        Map<CustomerSegment, BigDecimal> costs = new CostShares(facts).share(ofCost);
        List<Balance> balances = new ArrayList<>();
        for (CustomerSegment segment : facts.elements(CustomerSegment.class)) {
            if (costs.containsKey(segment) && gives.containsKey(segment) && !unclear.contains(segment)) {
                balances.add(new Balance(segment, currency, costs.get(segment), CostShares.rounded(gives.get(segment))));
            }
        }
        return balances;
    }
}
