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

/** Amounts are brought to a year, whatever their period; what is paid once is no part of it. */
@RuleInfo(id = "REV-04", family = Family.MONEY, severity = Severity.WARNING, requires = "PER-08", source = "O")
public class RevenueCoversCosts extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<Scenario> scenarios = facts.scenarios();
        Set<String> currencies = new LinkedHashSet<>(Totals.of(facts, null).currencies());
        scenarios.forEach(scenario -> currencies.addAll(Totals.of(facts, scenario).currencies()));
        for (String currency : currencies) {
            List<Scenario> shortIn = scenarios.stream().filter(scenario -> fallsShort(facts, scenario, currency)).toList();
            boolean isShort = fallsShort(facts, null, currency);
            if (isShort || !shortIn.isEmpty()) {
                Totals shown = Totals.of(facts, isShort ? null : shortIn.get(0));
                Report report = inspection.report(blocks(inspection))
                        .with(shown.revenue(currency), shown.costs(currency), currency, shortIn, shortIn.size());
                if (!isShort) {
                    report.variant(shortIn.size() == 1 ? "scenario" : "scenarios");
                } else if (!shortIn.isEmpty()) {
                    report.variant("too");
                }
                List<CustomerSegment> segments = facts.elements(CustomerSegment.class);
                if (segments.size() == 1) {
                    // What is said of the one customer is said of all.
                    report.mayFollowFrom(segments);
                }
            }
        }
    }

    /** A missing stream may be the one that pays for it all; a missing cost makes it only worse. */
    private static boolean fallsShort(Facts facts, Scenario scenario, String currency) {
        Totals totals = Totals.of(facts, scenario);
        return totals.revenue(currency).signum() > 0 && totals.revenue(currency).compareTo(totals.costs(currency)) < 0
                && !totals.isRevenueOpen(currency);
    }

    private static List<? extends Block> blocks(Inspection inspection) {
        return Stream.of(BlockKind.REVENUE_STREAMS, BlockKind.COSTS)
                .map(inspection.facts()::block).filter(Objects::nonNull).toList();
    }
}
