package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where revenue begins to cover the costs of a year.
 *
 * @param state   whether there is such a point
 * @param revenue the revenue of a year at that point; {@code null} unless there is one
 * @param units   the whole number of units a year; {@code null} also where no volume is stated
 */
public record BreakEven(State state, BigDecimal revenue, BigDecimal units) {

    static final BreakEven OPEN = new BreakEven(State.OPEN, null, null);
    static final BreakEven NONE = new BreakEven(State.NONE, null, null);

    /** Whether a point is known at which revenue covers costs. */
    public enum State {

        /** A figure is missing. */
        OPEN,

        /** There is none: what is sold does not even bring in the costs that vary with it. */
        NONE,

        /** There is one. */
        AT
    }

    public Optional<BigDecimal> inRevenue() {
        return Optional.ofNullable(revenue);
    }

    public Optional<BigDecimal> inUnits() {
        return Optional.ofNullable(units);
    }
}
