package org.canvasstudio.ui.editor.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;

import org.canvasstudio.alignment.Outlook;
import org.canvasstudio.alignment.Worth;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.osgi.util.NLS;

/** How numbers of money are written for people. */
public final class MoneyWords {

    private static final int DECIMALS = 2;

    private MoneyWords() {
    }

    /** A number with at most two decimals, as the language has it. */
    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A number without decimals, for where there is little room. */
    public static String whole(BigDecimal number) {
        return number(number.setScale(0, RoundingMode.HALF_UP));
    }

    /** What a stream, a cost or an assumption comes to in a year, or what is missing to tell. */
    static String yearly(Valued valued) {
        Worth worth = worth(valued);
        Optional<BigDecimal> likely = worth.yearly(Outlook.LIKELY);
        if (likely.isEmpty()) {
            return missing(worth);
        }
        BigDecimal low = worth.yearly(Outlook.LOW).orElse(likely.get());
        BigDecimal high = worth.yearly(Outlook.HIGH).orElse(likely.get());
        return low.compareTo(high) == 0 ? NLS.bind(Messages.MoneyWords_amount, number(likely.get()), worth.currency())
                : NLS.bind(Messages.MoneyWords_range, new Object[] {number(likely.get()), worth.currency(), number(low),
                        number(high)});
    }

    private static Worth worth(Valued valued) {
        return valued instanceof Assumption && ((Assumption) valued).getAbout() instanceof Valued
                ? Worth.of((Valued) ((Assumption) valued).getAbout()).with((Assumption) valued) : Worth.of(valued);
    }

    private static String missing(Worth worth) {
        if (worth.value(Outlook.LIKELY).isEmpty()) {
            return worth.isWorkedOut() ? Messages.MoneyWords_noLikely : Messages.MoneyWords_noAmount;
        }
        return worth.period() == Period.ONCE ? Messages.MoneyWords_once
                : worth.period() == Period.UNSPECIFIED ? Messages.MoneyWords_noPeriod : Messages.MoneyWords_noCurrency;
    }
}
