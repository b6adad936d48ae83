package org.canvasstudio.alignment.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Totals;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Scenario;

/** Amounts are brought to a year, whatever their period; what is paid once is compared with what is paid once. */
@RuleInfo(id = "REV-04", family = Family.MONEY, severity = Severity.WARNING, requires = "PER-08", source = "O")
public class RevenueCoversCosts extends Rule {

    @Override
    public void check(Inspection inspection) {
        for (Totals.Span span : Totals.Span.values()) {
            check(span, inspection);
        }
    }

    private static void check(Totals.Span span, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Scenario> scenarios = facts.scenarios();
        Set<String> currencies = new LinkedHashSet<>(Totals.of(span, facts, null).currencies());
        scenarios.forEach(scenario -> currencies.addAll(Totals.of(span, facts, scenario).currencies()));
        for (String currency : currencies) {
            List<Scenario> shortIn = scenarios.stream()
                    .filter(scenario -> fallsShort(Totals.of(span, facts, scenario), currency)).toList();
            boolean isShort = fallsShort(Totals.of(span, facts, null), currency);
            if (isShort || !shortIn.isEmpty()) {
                Totals shown = Totals.of(span, facts, isShort ? null : shortIn.get(0));
                Report report = inspection.report(blocks(inspection)).with(shown.revenue(currency), shown.costs(currency),
                        currency, shortIn, shortIn.size(), span == Totals.Span.ONCE ? 1 : 0);
                if (!isShort) {
                    report.variant(shortIn.size() == 1 ? "scenario" : "scenarios");
                } else if (!shortIn.isEmpty()) {
                    report.variant("too");
                }
                List<CustomerSegment> segments = facts.elements(CustomerSegment.class);
                if (span == Totals.Span.YEAR && segments.size() == 1) {
                    // What is said of the one customer is said of all.
                    report.mayFollowFrom(segments);
                }
            }
        }
    }

    /**
     * A stream that is open may be the one that pays for it all; a missing cost makes it only worse. Where no stream states
     * its money, revenue has not been begun, or returns in another way than the costs.
     */
    private static boolean fallsShort(Totals totals, String currency) {
        return totals.hasRevenue(currency) && totals.revenue(currency).compareTo(totals.costs(currency)) < 0
                && !totals.isRevenueOpen(currency);
    }

    private static List<? extends Block> blocks(Inspection inspection) {
        return Stream.of(BlockKind.REVENUE_STREAMS, BlockKind.COSTS)
                .map(inspection.facts()::block).filter(Objects::nonNull).toList();
    }
}
