package org.canvasstudio.alignment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Contributions;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RevenueStream;

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
        Contributions own = facts.contributions(null);
        List<String> currencies = own.currencies().stream()
                .filter(currency -> own.total(currency).revenue().signum() > 0).toList();
        // What is missing may be what evens it out.
        if (currencies.size() != 1 || own.open().stream().anyMatch(RevenueStream.class::isInstance)) {
            return;
        }
        String currency = currencies.get(0);
        List<Contribution> paying = own.segments(currency).stream().filter(each -> each.revenue().signum() > 0).toList();
        BigDecimal total = own.total(currency).revenue();
        for (Contribution each : paying) {
            BigDecimal percent = each.revenue().movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
            if (paying.size() > 1 && percent.doubleValue() > inspection.threshold(PERCENT.name())) {
                inspection.report(each.segment()).with(each.segment(), percent, each.revenue(), total, currency)
                        .mayFollowFrom(facts.elements(RevenueStream.class,
                                stream -> !facts.hasSource(stream, LinkKind.PAYS)));
            }
        }
    }
}
