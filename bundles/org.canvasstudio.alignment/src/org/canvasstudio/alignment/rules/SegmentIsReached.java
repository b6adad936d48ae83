package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "CUS-05", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-04", "CMP-02", "CHN-01" }, source = "L")
public class SegmentIsReached extends ElementRule<CustomerSegment> {

    private static final Fact<CustomerSegment, Boolean> UNREACHED = Fact
            .ofFacts((facts, segment) -> !facts.hasSource(segment, LinkKind.REACHES));
    private static final Fact<Channel, Boolean> REACHING_NOBODY = Fact
            .ofFacts((facts, channel) -> !facts.hasTarget(channel, LinkKind.REACHES));

    public SegmentIsReached() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(UNREACHED, segment)) {
            return;
        }
        inspection.report(segment).with(segment).lacking(BlockKind.CHANNELS)
                .otherEnds(facts.all(CustomerSegment.class, UNREACHED), facts.all(Channel.class, REACHING_NOBODY))
                .offer(fixes -> offer(fixes, segment, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> suitable = facts.elements(Channel.class, channel -> Channels.suits(channel, segment, facts));
        if (!suitable.isEmpty()) {
            fixes.add(Fixes.obvious(Fixes.linkFrom(inspection.fixTitle("reach", segment), suitable, segment)));
        }
        String name = inspection.text("new", segment.getName());
        if (facts.isFree(BlockKind.CHANNELS, name)) {
            fixes.add(Fixes.addFrom(inspection.fixTitle("add", segment), BlockKind.CHANNELS, name, segment));
        }
    }
}
