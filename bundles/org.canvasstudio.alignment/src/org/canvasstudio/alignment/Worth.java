package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Optional;

import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.Valued;

/**
 * What is stated about the worth of a stream or a cost. With a price the value of a period is volume × price × frequency,
 * where a factor that is not stated is 1; without one it is the amount. All numbers are exact.
 *
 * @param amount    the amount of a period; {@code null} when it is not stated
 * @param currency  the currency; {@code null} when it is not stated
 * @param period    the period
 * @param soft      the weight of what is not money
 * @param volume    how many units at a time; {@code null} when it is not stated
 * @param price     the price of a unit; {@code null} when it is not stated
 * @param frequency how often in the period; {@code null} when it is not stated
 */
public record Worth(BigDecimal amount, String currency, Period period, Level soft, Estimate volume, Estimate price,
        Estimate frequency) {

    /** What the element itself states. */
    public static Worth of(Valued valued) {
        return new Worth(valued.getAmount(), valued.getCurrency(), valued.getPeriod(), valued.getSoftValue(),
                stated(valued.getVolume()), stated(valued.getPrice()), stated(valued.getFrequency()));
    }

    /** What holds in a scenario: what the assumption leaves open is as here, and its amount takes the place of a price. */
    public Worth with(Assumption assumption) {
        Worth other = of(assumption);
        return new Worth(other.amount == null ? amount : other.amount, other.currency == null ? currency : other.currency,
                other.period == Period.UNSPECIFIED ? period : other.period,
                other.soft == Level.UNSPECIFIED ? soft : other.soft,
                other.volume == null ? volume : other.volume,
                other.price != null ? other.price : other.amount != null ? null : price,
                other.frequency == null ? frequency : other.frequency);
    }

    /** Whether the value is worked out from a price. */
    public boolean isWorkedOut() {
        return price != null;
    }

    /** The value of one period; empty when it is open. */
    public Optional<BigDecimal> value(Outlook outlook) {
        return price == null ? Optional.ofNullable(amount)
                : times(times(Optional.ofNullable(outlook.of(price)), volume, outlook), frequency, outlook);
    }

    /** The value of a year; empty unless value, currency and a period that returns are stated. */
    public Optional<BigDecimal> yearly(Outlook outlook) {
        return currency == null ? Optional.empty() : aYear(value(outlook));
    }

    /** What is paid once; empty unless value and currency are stated, and that it is paid once. */
    public Optional<BigDecimal> once(Outlook outlook) {
        return currency == null || period != Period.ONCE ? Optional.empty() : value(outlook);
    }

    /** How many units a year; empty unless a volume and a period that returns are stated. */
    public Optional<BigDecimal> unitsAYear(Outlook outlook) {
        return volume == null ? Optional.empty()
                : aYear(times(Optional.ofNullable(outlook.of(volume)), frequency, outlook));
    }

    private Optional<BigDecimal> aYear(Optional<BigDecimal> value) {
        int times = timesAYear(period);
        return times == 0 ? Optional.empty() : value.map(one -> one.multiply(BigDecimal.valueOf(times)));
    }

    private static Optional<BigDecimal> times(Optional<BigDecimal> value, Estimate factor, Outlook outlook) {
        if (factor == null) {
            return value;
        }
        BigDecimal number = outlook.of(factor);
        return number == null ? Optional.empty() : value.map(one -> one.multiply(number));
    }

    /** An estimate without any value states nothing. */
    private static Estimate stated(Estimate estimate) {
        return estimate == null || estimate.getLow() == null && estimate.getLikely() == null && estimate.getHigh() == null
                ? null : estimate;
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
