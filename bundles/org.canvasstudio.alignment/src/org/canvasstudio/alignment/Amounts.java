package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostNature;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.canvasstudio.model.canvas.SoftCost;
import org.canvasstudio.model.canvas.Valued;

/**
 * What streams and costs are worth: in the canvas's own numbers, or in a scenario. Makes the amounts comparable; currencies
 * are never converted. The scenario is read once: later changes of it do not show.
 */
public final class Amounts {

    private static final Amounts OWN = new Amounts(Map.of());

    private final Map<CanvasElement, Assumption> assumptions;

    private Amounts(Map<CanvasElement, Assumption> assumptions) {
        this.assumptions = assumptions;
    }

    /** The numbers that the elements themselves state. */
    public static Amounts own() {
        return OWN;
    }

    /** The numbers of a scenario; {@code null} for the canvas's own. The first assumption about an element holds. */
    public static Amounts in(Scenario scenario) {
        if (scenario == null) {
            return OWN;
        }
        Map<CanvasElement, Assumption> assumptions = new IdentityHashMap<>();
        for (Assumption assumption : scenario.getAssumptions()) {
            if (assumption.getAbout() != null) {
                assumptions.putIfAbsent(assumption.getAbout(), assumption);
            }
        }
        return new Amounts(assumptions);
    }

    /** What is stated about the worth of a stream or a cost. */
    public Worth worth(Valued valued) {
        Worth own = Worth.of(valued);
        Assumption assumption = assumptions.get(valued);
        return assumption == null ? own : own.with(assumption);
    }

    /** The money of a year; empty for what is soft, is paid once, or is open. */
    public Optional<BigDecimal> money(Valued valued, Outlook outlook) {
        return isSoft(valued) ? Optional.empty() : worth(valued).yearly(outlook);
    }

    /** The money of a year in one currency; empty also for what is in another. */
    public Optional<BigDecimal> money(Valued valued, String currency, Outlook outlook) {
        Worth worth = worth(valued);
        return isSoft(valued) || !currency.equals(worth.currency()) ? Optional.empty() : worth.yearly(outlook);
    }

    /**
     * Whether money is meant but it cannot be told how much a year, because the amount, the currency or the period is open.
     * Of what is paid once nothing is open, though it is no part of a year's money.
     */
    public boolean isOpen(Valued valued, Outlook outlook) {
        Worth worth = worth(valued);
        return !isSoft(valued) && worth.soft() == Level.UNSPECIFIED && worth.period() != Period.ONCE
                && worth.yearly(outlook).isEmpty();
    }

    /** The money that is paid once; empty for what is soft, returns, or is open. */
    public Optional<BigDecimal> once(Valued valued, Outlook outlook) {
        return isSoft(valued) ? Optional.empty() : worth(valued).once(outlook);
    }

    /** Whether money is meant that may be paid once, but it cannot be told how much or whether it is. */
    public boolean isOnceOpen(Valued valued, Outlook outlook) {
        Worth worth = worth(valued);
        return !isSoft(valued) && worth.soft() == Level.UNSPECIFIED
                && (worth.period() == Period.ONCE || worth.period() == Period.UNSPECIFIED) && worth.once(outlook).isEmpty();
    }

    /**
     * The amount of money in a year that the element itself states; empty unless amount (or price), currency and a period
     * that returns are stated.
     */
    public static Optional<BigDecimal> yearly(Valued valued) {
        return Worth.of(valued).yearly(Outlook.LIKELY);
    }

    /** Whether a value is stated: an amount, a price, or a soft value. */
    public static boolean isStated(Valued valued) {
        Worth worth = Worth.of(valued);
        return worth.amount() != null || worth.isWorkedOut() || worth.soft() != Level.UNSPECIFIED;
    }

    /** Whether a stream or a cost is stated to be soft. */
    public static boolean isSoft(Valued valued) {
        return valued instanceof Cost ? isSoft((Cost) valued)
                : valued instanceof RevenueStream && isSoft((RevenueStream) valued);
    }

    /** Whether a cost is stated to be soft: by its nature, or by what it takes. */
    public static boolean isSoft(Cost cost) {
        return cost.getNature() == CostNature.SOFT
                || cost.getNature() == CostNature.UNSPECIFIED && cost.getSoftCost() != SoftCost.UNSPECIFIED;
    }

    /** Whether a stream is stated to be a soft benefit: by its kind, or by what it gives. */
    public static boolean isSoft(RevenueStream stream) {
        return stream.getPersonalRevenue() == PersonalRevenue.SOFT_BENEFIT
                || stream.getPersonalRevenue() == PersonalRevenue.UNSPECIFIED
                        && stream.getSoftBenefit() != SoftBenefit.UNSPECIFIED;
    }
}
