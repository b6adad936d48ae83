package org.canvasstudio.alignment.rules;

import java.util.Objects;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Balance;
import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;

/** Segments that are free or subsidised are left alone: that they cost more than they pay is meant so. */
@RuleInfo(id = "REV-07", family = Family.MONEY, severity = Severity.WARNING, requires = { "PER-08", "REV-04" },
        source = "[003]")
public class SegmentIsWorthServing extends ElementRule<CustomerSegment> {

    public SegmentIsWorthServing() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        for (Balance loss : Balance.lossesOfMoney(segment, facts)) {
            if (facts.isFree(segment) || facts.hasSource(segment, LinkKind.SUBSIDISES)) {
                continue;
            }
            Report report = inspection.report(segment).with(segment, loss.costs(), loss.gives(), loss.currency());
            if (facts.size(BlockKind.CUSTOMER_SEGMENTS) == 1) {
                // What is said of all revenue is said of the one segment that pays it.
                report.mayFollowFrom(Stream.of(BlockKind.REVENUE_STREAMS, BlockKind.COSTS)
                        .map(inspection.facts()::block).filter(Objects::nonNull).toList());
            }
        }
    }
}
