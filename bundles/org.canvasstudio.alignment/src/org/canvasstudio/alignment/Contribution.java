package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;

/**
 * What a segment, or the whole canvas, brings in and costs in a year, in one currency.
 *
 * <p>The terms are those of cost-volume-profit analysis, as textbooks of management accounting have it:
 *
 * <pre>
 * contribution        = revenue − variable costs
 * contribution ratio  = contribution ÷ revenue
 * result              = contribution − fixed costs
 * break-even, revenue = fixed costs ÷ contribution ratio
 * break-even, units   = fixed costs ÷ (contribution ÷ units), up to the next whole unit
 * </pre>
 *
 * Variable costs are taken to grow in step with what is sold. How costs are shared among segments is our own, see
 * {@link CostShares}. What a missing figure would change is empty, and nothing is guessed.
 *
 * @param segment        the segment; {@code null} for the whole canvas
 * @param currency       the currency of all amounts
 * @param revenue        what is paid; of a stream that several segments pay each has an even part
 * @param variableCosts  the part of the costs that are stated to be variable
 * @param fixedCosts     the part of the costs that are stated to be fixed
 * @param undecidedCosts the part of the costs of which it is not stated whether they are fixed or variable
 * @param units          how many units are sold; {@code null} unless all revenue is from one stream that states a volume
 * @param open           the streams and costs whose money a year is not known, so that the sums are at least so much
 * @param undecided      the costs behind {@code undecidedCosts}
 */
public record Contribution(CustomerSegment segment, String currency, BigDecimal revenue, BigDecimal variableCosts,
        BigDecimal fixedCosts, BigDecimal undecidedCosts, BigDecimal units, List<CanvasElement> open, List<Cost> undecided) {

    /** All costs as far as they are known. */
    public BigDecimal costs() {
        return variableCosts.add(fixedCosts).add(undecidedCosts);
    }

    /** Whether the money of a stream or a cost is missing. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** What remains of the revenue for the fixed costs; empty when a figure is missing, or how a cost behaves. */
    public Optional<BigDecimal> contribution() {
        return isOpen() || !undecided.isEmpty() ? Optional.empty() : Optional.of(revenue.subtract(variableCosts));
    }

    /** The contribution of one unit of money; empty also when there is no revenue. */
    public Optional<BigDecimal> contributionRatio() {
        return revenue.signum() == 0 ? Optional.empty()
                : contribution().map(sum -> FractionSum.round(sum, revenue));
    }

    /** What remains after all costs; empty when a figure is missing. */
    public Optional<BigDecimal> result() {
        return isOpen() ? Optional.empty() : Optional.of(revenue.subtract(costs()));
    }

    /** Where revenue begins to cover the costs. */
    public BreakEven breakEven() {
        if (contribution().isEmpty()) {
            return BreakEven.OPEN;
        }
        BigDecimal contribution = contribution().get();
        if (contribution.signum() < 0 || contribution.signum() == 0 && fixedCosts.signum() > 0) {
            return BreakEven.NONE;
        }
        if (fixedCosts.signum() <= 0) {
            // Also where what is stated as a cost is a gain: it is covered before anything is sold.
            return new BreakEven(BreakEven.State.AT, BigDecimal.ZERO, units == null ? null : BigDecimal.ZERO);
        }
        return new BreakEven(BreakEven.State.AT,
                FractionSum.round(fixedCosts.multiply(revenue), contribution),
                units == null ? null : FractionSum.round(fixedCosts.multiply(units), contribution).setScale(0, RoundingMode.CEILING));
    }
}
