package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
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

@RuleInfo(id = "CHN-01", family = Family.CHANNELS, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-04", "CMP-02", "ALN-02" }, source = "B")
public class ChannelReachesSegment extends ElementRule<Channel> {

    public ChannelReachesSegment() {
        super(Channel.class);
    }

    @Override
    protected void check(Channel channel, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.hasTarget(channel, LinkKind.REACHES)) {
            return;
        }
        inspection.report(channel).with(channel).lacking(BlockKind.CUSTOMER_SEGMENTS)
                .offer(fixes -> offer(fixes, channel, inspection));
    }

    private static void offer(List<? super Fix> fixes, Channel channel, Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> suitable = facts.elements(CustomerSegment.class,
                segment -> Channels.suits(channel, segment, facts));
        // Where this finding speaks for CUS-05 too, the fix ends both.
        List<CustomerSegment> unreached = suitable.stream().filter(segment -> !facts.hasSource(segment, LinkKind.REACHES)).toList();
        if (!suitable.isEmpty()) {
            fixes.add(Fixes.obvious(Fixes.linkTo(inspection.fixTitle("reach", channel), channel,
                    unreached.isEmpty() ? suitable : unreached)));
        }
    }
}
