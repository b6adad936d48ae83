package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.canvasstudio.alignment.FractionSum.Fraction;

/** Sums of money, for each currency on its own, and of soft values, whose unit is {@link Value#SOFT}. */
final class Sums {

    private final Map<String, FractionSum> byUnit = new HashMap<>(4);

    /** Adds one of so many even parts. */
    void add(String unit, BigDecimal whole, long parts) {
        sum(unit).add(whole, parts);
    }

    /** Adds one of so many even parts of the money and of the soft value. */
    void add(Value value, long parts) {
        value.forEach((unit, whole) -> add(unit, whole, parts));
    }

    /** Adds one of so many even parts of other sums. */
    void add(Sums wholes, long parts) {
        wholes.byUnit.forEach((unit, whole) -> sum(unit).add(whole, parts));
    }

    /** Takes away what was added before. */
    void subtract(Sums added) {
        added.byUnit.forEach((unit, sum) -> {
            FractionSum rest = sum(unit);
            rest.subtract(sum);
            if (rest.isEmpty()) {
                byUnit.remove(unit);
            }
        });
    }

    private FractionSum sum(String unit) {
        return byUnit.computeIfAbsent(unit, key -> new FractionSum());
    }

    /** The sums by their units, zero too; the caller's own map. */
    Map<String, Fraction> totals() {
        Map<String, Fraction> totals = new HashMap<>(4);
        byUnit.forEach((unit, sum) -> totals.put(unit, sum.total()));
        return totals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums && byUnit.equals(((Sums) other).byUnit);
    }

    @Override
    public int hashCode() {
        return byUnit.hashCode();
    }
}
