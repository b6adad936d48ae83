package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * A sum of parts of amounts. Thirds and sevenths do not end, so the parts are kept as fractions, added up by their
 * divisors, and divided once, at the end.
 */
final class FractionSum {

    /** The decimals of a rounded sum. */
    static final int DECIMALS = 6;

    private final Map<Long, BigDecimal> byDivisor = new HashMap<>(4);
    /** How many amounts were added. */
    private int count;

    /** Adds one of so many even parts. */
    void add(BigDecimal whole, long parts) {
        byDivisor.merge(parts, whole, BigDecimal::add);
        count++;
    }

    /** Adds one of so many even parts of another sum. */
    void add(FractionSum whole, long parts) {
        whole.byDivisor.forEach((divisor, sum) -> byDivisor.merge(divisor * parts, sum, BigDecimal::add));
        count += whole.count;
    }

    /** Takes away what was added before. */
    void subtract(FractionSum added) {
        added.byDivisor.forEach((divisor, sum) -> {
            // Without the decimals that came with what goes.
            BigDecimal rest = byDivisor.getOrDefault(divisor, BigDecimal.ZERO).subtract(sum).stripTrailingZeros();
            if (rest.signum() == 0) {
                byDivisor.remove(divisor);
            } else {
                byDivisor.put(divisor, rest);
            }
        });
        count -= added.count;
    }

    /** Whether nothing was added; zero is something. */
    boolean isEmpty() {
        return count == 0;
    }

    /** The sum, rounded to {@value #DECIMALS} decimals. */
    BigDecimal rounded() {
        return total().rounded();
    }

    /** The sum as one fraction. */
    Fraction total() {
        BigInteger common = BigInteger.ONE;
        for (Long divisor : byDivisor.keySet()) {
            BigInteger each = BigInteger.valueOf(divisor);
            common = common.divide(common.gcd(each)).multiply(each);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, BigDecimal> each : byDivisor.entrySet()) {
            BigInteger times = common.divide(BigInteger.valueOf(each.getKey()));
            sum = sum.add(times.equals(BigInteger.ONE) ? each.getValue() : each.getValue().multiply(new BigDecimal(times)));
        }
        return new Fraction(sum, new BigDecimal(common));
    }

    /**
     * So many even parts of an amount, exactly.
     *
     * @param parts a whole number above zero
     */
    record Fraction(BigDecimal amount, BigDecimal parts) {

        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        /** One of so many even parts of this. */
        Fraction part(int of) {
            return new Fraction(amount, parts.multiply(BigDecimal.valueOf(of)));
        }

        Fraction plus(Fraction other) {
            return new Fraction(amount.multiply(other.parts).add(other.amount.multiply(parts)), parts.multiply(other.parts));
        }

        /** The value, or up to one in the last of {@value FractionSum#DECIMALS} decimals more. */
        BigDecimal up() {
            return amount.divide(parts, DECIMALS, RoundingMode.CEILING);
        }

        /** The value, rounded to {@value FractionSum#DECIMALS} decimals. */
        BigDecimal rounded() {
            return round(amount, parts);
        }
    }

    /** A part of an amount, rounded like a sum. */
    static BigDecimal round(BigDecimal whole, BigDecimal parts) {
        return whole.divide(parts, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FractionSum && byDivisor.equals(((FractionSum) other).byDivisor);
    }

    @Override
    public int hashCode() {
        return byDivisor.hashCode();
    }
}
