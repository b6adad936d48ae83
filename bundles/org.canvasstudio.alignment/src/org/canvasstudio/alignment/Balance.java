package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    private static final Fact<RevenueStream, Integer> PAYERS = Fact
            .ofLinks((facts, stream) -> facts.sources(stream, LinkKind.PAYS, CustomerSegment.class).size());
    private static final Fact<CustomerSegment, Gifts> GIFTS = Fact.ofFacts(Balance::workOutGifts);

    /**
     * What a segment gives.
     *
     * @param sums       by currency, and soft values
     * @param isOpen     whether it pays something whose amount, currency or period is open
     * @param isSoftOpen whether it gives a soft benefit whose value is open
     */
    private record Gifts(Map<String, BigDecimal> sums, boolean isOpen, boolean isSoftOpen) {
    }

    private static Gifts workOutGifts(Facts facts, CustomerSegment segment) {
        Map<String, FractionSum> sums = new TreeMap<>();
        boolean isOpen = false;
        boolean isSoftOpen = false;
        for (RevenueStream stream : facts.streamsOf(segment)) {
            Value value = Value.of(stream, facts);
            int payers = facts.get(PAYERS, stream);
            value.forEach((unit, whole) -> sums.computeIfAbsent(unit, key -> new FractionSum()).add(whole, payers));
            isOpen |= value.isOpen();
            isSoftOpen |= value.soft() == null && Amounts.isSoft(stream);
        }
        Map<String, BigDecimal> rounded = new LinkedHashMap<>();
        sums.forEach((unit, sum) -> rounded.put(unit, sum.rounded()));
        return new Gifts(rounded, isOpen, isSoftOpen);
    }

    /**
     * The segment's part of the streams in a year, by the canvas's own likely numbers.
     *
     * @return zero when it pays nothing in the currency
     */
    public static BigDecimal paid(CustomerSegment segment, String currency, Facts facts) {
        return facts.get(GIFTS, segment).sums().getOrDefault(currency, BigDecimal.ZERO);
    }

    /**
     * Money in a year, for each currency of its own.
     *
     * @return empty for a segment that pays something whose amount, currency or period is open: the missing figure may be
     *         the one that pays for it all
     */
    public static List<Balance> inMoney(CustomerSegment segment, Facts facts) {
        return inMoney(segment, Balance::of, facts);
    }

    /**
     * Those of {@link #inMoney} that are losses. What a segment costs changes with every cost that nothing is known to cause:
     * where it is no loss, only that is noted as read.
     */
    public static List<Balance> lossesOfMoney(CustomerSegment segment, Facts facts) {
        return inMoney(segment, Balance::loss, facts);
    }

    /** What is to be known of a segment, in one unit. */
    private interface Question {
        Optional<Balance> answer(CustomerSegment segment, String unit, BigDecimal gives, Facts facts);
    }

    private static List<Balance> inMoney(CustomerSegment segment, Question question, Facts facts) {
        Gifts gifts = facts.get(GIFTS, segment);
        if (gifts.isOpen() || gifts.sums().isEmpty()) {
            return List.of();
        }
        List<Balance> balances = new ArrayList<>(1);
        gifts.sums().forEach((unit, gives) -> {
            if (!unit.equals(Value.SOFT)) {
                question.answer(segment, unit, gives, facts).ifPresent(balances::add);
            }
        });
        return balances;
    }

    private static Optional<Balance> of(CustomerSegment segment, String unit, BigDecimal gives, Facts facts) {
        String currency = unit.equals(Value.SOFT) ? null : unit;
        return CostShares.of(segment, unit, facts).map(costs -> new Balance(segment, currency, costs, gives));
    }

    private static Optional<Balance> loss(CustomerSegment segment, String unit, BigDecimal gives, Facts facts) {
        return CostShares.ofMore(segment, unit, gives, facts).map(costs -> new Balance(segment, unit, costs, gives));
    }

    /** Soft values on the scale of 1 to 5; empty for a segment that gives a soft benefit whose value is open. */
    public static Optional<Balance> inSoftValues(CustomerSegment segment, Facts facts) {
        Gifts gifts = facts.get(GIFTS, segment);
        BigDecimal gives = gifts.sums().get(Value.SOFT);
        return gifts.isSoftOpen() || gives == null ? Optional.empty()
                : of(segment, Value.SOFT, gives, facts);
    }
}
