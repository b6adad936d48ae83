package org.canvasstudio.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.alignment.BreakEven;
import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Outlook;

/** The numbers of a canvas in words and figures, for tables that people read. */
final class NumberTexts {

    private static final List<String> COLUMNS = List.of("segment", "revenue", "costs", "contribution", "result", "breakEven");

    /** Below this, parts of a unit of money matter. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private final NumberFormat small = NumberFormat.getNumberInstance(Messages.locale());
    private final NumberFormat whole = NumberFormat.getIntegerInstance(Messages.locale());

    NumberTexts() {
        small.setMaximumFractionDigits(2);
    }

    /** The heads of the columns: of the names, and of what {@link #cells} gives. */
    static List<String> heads() {
        return COLUMNS.stream().map(column -> Messages.text("numbers." + column)).toList();
    }

    static String title(Numbers table) {
        return table.scenario() == null ? Messages.text("numbers.title", table.currency())
                : Messages.text("numbers.scenario", table.currency(), String.valueOf(table.scenario().getName()));
    }

    /** Whom a row is about, and with which outlook where that is not the likely one. */
    static String name(Numbers.Row row) {
        String name = row.isTotal() ? Messages.text("report.all") : row.segment() == null ? "" : row.segment();
        return row.outlook() == Outlook.LIKELY ? name
                : Messages.text(row.outlook() == Outlook.LOW ? "numbers.low" : "numbers.high", name);
    }

    List<String> cells(Numbers.Row row) {
        Contribution numbers = row.contribution();
        return List.of(sum(numbers.revenue(), numbers.isOpen()), sum(numbers.costs(), numbers.isOpen()),
                known(numbers.contribution()), known(numbers.result()), breakEven(numbers.breakEven()));
    }

    private String money(BigDecimal amount) {
        return (amount.abs().compareTo(SMALL) < 0 ? small : whole).format(amount);
    }

    private String sum(BigDecimal amount, boolean atLeast) {
        return atLeast ? Messages.text("numbers.atLeast", money(amount)) : money(amount);
    }

    private String known(Optional<BigDecimal> amount) {
        return amount.map(this::money).orElseGet(() -> Messages.text("numbers.open"));
    }

    private String breakEven(BreakEven point) {
        switch (point.state()) {
        case NONE:
            return Messages.text("numbers.none");
        case AT:
            String revenue = money(point.revenue());
            return point.inUnits().map(count -> Messages.text("numbers.units", revenue, whole.format(count))).orElse(revenue);
        default:
            return Messages.text("numbers.open");
        }
    }
}
