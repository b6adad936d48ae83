package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.function.BiConsumer;

import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Valued;

/**
 * What a stream or a cost is worth by likely numbers. By the canvas's own it is kept, because many ask.
 *
 * @param currency   the currency; {@code null} when it is not stated
 * @param money      the money of a year; {@code null} for what is soft, is paid once, or is open
 * @param once       the money that is paid once; {@code null} for what is soft, returns, or is open
 * @param soft       the soft value on the scale of 1 to 5; {@code null} when it is not stated
 * @param isOpen     whether money is meant but it cannot be told how much a year
 * @param isOnceOpen whether money is meant that may be paid once, but it cannot be told how much or whether it is
 */
record Value(String currency, BigDecimal money, BigDecimal once, BigDecimal soft, boolean isOpen, boolean isOnceOpen) {

    /** The unit of soft values, among currencies. */
    static final String SOFT = "";

    private static final Fact<Valued, Value> VALUE = Fact.of((facts, valued) -> in(Amounts.own(), valued));

    /** By the numbers of a scenario, or by the canvas's own. */
    static Value in(Amounts amounts, Valued valued) {
        Worth worth = amounts.worth(valued);
        boolean isSoft = Amounts.isSoft(valued);
        BigDecimal money = isSoft ? null : worth.yearly(Outlook.LIKELY).orElse(null);
        boolean mayBeOpen = money == null && !isSoft && worth.soft() == Level.UNSPECIFIED;
        return new Value(worth.currency(), money, isSoft ? null : worth.once(Outlook.LIKELY).orElse(null),
                worth.soft() == Level.UNSPECIFIED ? null : BigDecimal.valueOf(worth.soft().getValue()),
                mayBeOpen && amounts.isOpen(valued, Outlook.LIKELY), mayBeOpen && amounts.isOnceOpen(valued, Outlook.LIKELY));
    }

    /** By the canvas's own numbers. */
    static Value of(Valued valued, Facts facts) {
        return facts.get(VALUE, valued);
    }

    /** Tells of the money and of the soft value, each with its unit. */
    void forEach(BiConsumer<String, BigDecimal> visit) {
        if (money != null) {
            visit.accept(currency, money);
        }
        if (soft != null) {
            visit.accept(SOFT, soft);
        }
    }
}
