package org.canvasstudio.alignment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.canvasstudio.alignment.Balance;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.alignment.Totals;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;

/** Currencies are not converted: where revenue is in several, there is no share of the whole. */
@RuleInfo(id = "REV-05", family = Family.MONEY, severity = Severity.ADVICE, kinds = CanvasKind.ORGANISATION,
        requires = { "REV-01", "REV-02" }, source = "own")
public class RevenueIsSpread extends Rule {

    private static final Threshold PERCENT = new Threshold("percent", 80, 1, 100);

    @Override
    public List<Threshold> thresholds() {
        return List.of(PERCENT);
    }

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        Totals totals = Totals.of(Totals.Span.YEAR, facts, null);
        List<String> currencies = totals.currencies().stream()
                .filter(currency -> totals.revenue(currency).signum() > 0).toList();
        // What is missing may be what evens it out.
        if (currencies.size() != 1 || totals.isRevenueOpen()) {
            return;
        }
        String currency = currencies.get(0);
        List<CustomerSegment> paying = facts.elements(CustomerSegment.class,
                segment -> Balance.paid(segment, currency, facts).signum() > 0);
        if (paying.size() > 1) {
            paying.forEach(segment -> check(segment, totals.revenue(currency), currency, inspection));
        }
    }

    private static void check(CustomerSegment segment, BigDecimal total, String currency, Inspection inspection) {
        BigDecimal paid = Balance.paid(segment, currency, inspection.facts());
        BigDecimal limit = BigDecimal.valueOf(inspection.threshold(PERCENT.name()));
        if (paid.movePointRight(2).compareTo(total.multiply(limit)) > 0) {
            BigDecimal percent = paid.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
            Report report = inspection.report(segment).with(segment, percent, paid, total, currency)
                    .mayFollowFrom(PayerHasStream.unpaid(inspection.facts()));
            if (percent.compareTo(limit) <= 0) {
                report.variant("slightly");
            }
        }
    }
}
