package org.canvasstudio.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.canvasstudio.alignment.BreakEven;
import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Contributions;
import org.canvasstudio.alignment.Outlook;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Scenario;

/** The numbers of a canvas as tables of HTML: what each segment brings in and costs in a year, and where it breaks even. */
final class HtmlNumbers {

    private static final List<String> COLUMNS = List.of("revenue", "costs", "contribution", "result", "breakEven");

    private final XmlText html;
    /** Below this, parts of a unit of money matter. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private final NumberFormat small;
    private final NumberFormat whole;

    HtmlNumbers(XmlText html, Locale locale) {
        this.html = html;
        small = NumberFormat.getNumberInstance(locale);
        small.setMaximumFractionDigits(2);
        whole = NumberFormat.getIntegerInstance(locale);
    }

    private String money(BigDecimal amount) {
        return (amount.abs().compareTo(SMALL) < 0 ? small : whole).format(amount);
    }

    /** Whether a canvas states any money in a year. */
    static boolean has(Canvas canvas) {
        return !Contributions.of(canvas, null, Outlook.LIKELY).currencies().isEmpty();
    }

    /** Writes a table for each currency: the canvas's own numbers, then each scenario's. */
    void write(Canvas canvas) throws IOException {
        write(canvas, null);
        for (Scenario scenario : canvas.getScenarios()) {
            write(canvas, scenario);
        }
    }

    private void write(Canvas canvas, Scenario scenario) throws IOException {
        Contributions numbers = Contributions.of(canvas, scenario, Outlook.LIKELY);
        for (String currency : numbers.currencies()) {
            html.text("\n").start("div", "class", "scroll").start("table", "class", "numbers");
            html.element("caption", scenario == null ? Messages.text("numbers.title", currency)
                    : Messages.text("numbers.scenario", currency, String.valueOf(scenario.getName())), "dir", "auto");
            html.start("thead").start("tr").element("th", Messages.text("numbers.segment"), "scope", "col");
            for (String column : COLUMNS) {
                html.element("th", Messages.text("numbers." + column), "scope", "col", "class", "number");
            }
            html.end().end().start("tbody");
            for (Contribution each : numbers.segments(currency)) {
                row(each, Elements.name(each.segment()), null);
            }
            row(numbers.total(currency), Messages.text("report.all"), "total");
            html.end().end().end();
        }
    }

    private void row(Contribution row, String name, String kind) throws IOException {
        html.start("tr", "class", kind).element("th", name == null ? "" : name, "scope", "row", "dir", "auto");
        cell(Optional.of(row.revenue()), row.isOpen());
        cell(Optional.of(row.costs()), row.isOpen());
        cell(row.contribution(), false);
        cell(row.result(), false);
        html.element("td", breakEven(row.breakEven()), "class", "number").end();
    }

    private void cell(Optional<BigDecimal> amount, boolean atLeast) throws IOException {
        String text = amount.map(this::money).orElseGet(() -> Messages.text("numbers.open"));
        html.element("td", atLeast ? Messages.text("numbers.atLeast", text) : text, "class", "number");
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
