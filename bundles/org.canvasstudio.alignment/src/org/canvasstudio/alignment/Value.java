package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.function.BiConsumer;

import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Valued;

/**
 * What a stream or a cost is worth by the canvas's own likely numbers: kept, because many ask.
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

    private static final Fact<Valued, Value> VALUE = Fact.of((facts, valued) -> of(valued));

    private static Value of(Valued valued) {
        Amounts own = Amounts.own();
        Worth worth = own.worth(valued);
        boolean isSoft = Amounts.isSoft(valued);
        BigDecimal money = isSoft ? null : worth.yearly(Outlook.LIKELY).orElse(null);
        boolean mayBeOpen = money == null && !isSoft && worth.soft() == Level.UNSPECIFIED;
        return new Value(worth.currency(), money, isSoft ? null : worth.once(Outlook.LIKELY).orElse(null),
                Amounts.soft(valued).orElse(null), mayBeOpen && own.isOpen(valued, Outlook.LIKELY),
                mayBeOpen && own.isOnceOpen(valued, Outlook.LIKELY));
    }

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
