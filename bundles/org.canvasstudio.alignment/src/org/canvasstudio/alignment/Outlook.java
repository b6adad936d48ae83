package org.canvasstudio.alignment;

import java.math.BigDecimal;

import org.canvasstudio.model.canvas.Estimate;

/** Which of its values an estimate is taken at. */
public enum Outlook {

    /** What the number is hardly below. */
    LOW,

    /** What is expected. */
    LIKELY,

    /** What the number is hardly above. */
    HIGH;

    /** The value of an estimate; where a bound is not stated the likely value holds. {@code null} when it is open. */
    public BigDecimal of(Estimate estimate) {
        BigDecimal bound = this == LOW ? estimate.getLow() : this == HIGH ? estimate.getHigh() : null;
        return bound == null ? estimate.getLikely() : bound;
    }

    /** The outlook on what is taken away: a difference is low when the first is low and the second is high. */
    public Outlook opposite() {
        return this == LOW ? HIGH : this == HIGH ? LOW : LIKELY;
    }
}
