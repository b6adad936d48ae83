package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Optional;

import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostNature;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.canvasstudio.model.canvas.SoftCost;
import org.canvasstudio.model.canvas.Valued;

/** Makes the amounts of streams and costs comparable. */
public final class Amounts {

    private Amounts() {
    }

    /**
     * The amount of money in a year; empty unless amount, currency and a period that returns are stated. Currencies are
     * never converted.
     */
    public static Optional<BigDecimal> yearly(Valued valued) {
        int times = timesAYear(valued.getPeriod());
        if (times == 0 || valued.getAmount() == null || valued.getCurrency() == null) {
            return Optional.empty();
        }
        return Optional.of(valued.getAmount().multiply(BigDecimal.valueOf(times)));
    }

    /** The soft value on the scale of 1 to 5; empty unless it is stated. */
    public static Optional<BigDecimal> soft(Valued valued) {
        return valued.getSoftValue() == Level.UNSPECIFIED ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(valued.getSoftValue().getValue()));
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

    /** How often a period returns in a year; 0 when it does not, or is not stated. */
    private static int timesAYear(Period period) {
        switch (period) {
        case DAY:
            return 365;
        case WEEK:
            return 52;
        case MONTH:
            return 12;
        case QUARTER:
            return 4;
        case YEAR:
            return 1;
        default:
            return 0;
        }
    }
}
