package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.KeyPartner;

@RuleInfo(id = "CHN-04", family = Family.CHANNELS, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-02", "ALN-09" }, source = "[003]")
public class PartnerChannelIsRun extends ElementRule<Channel> {

    public PartnerChannelIsRun() {
        super(Channel.class);
    }

    @Override
    protected void check(Channel channel, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!Channels.isWithoutRunner(channel, facts)) {
            return;
        }
        inspection.report(channel).with(channel).lacking(BlockKind.KEY_PARTNERS)
                .otherEnds(Channels.withoutRunner(facts), PartnerContributes.idle(facts))
                .offer(fixes -> {
                    List<KeyPartner> partners = facts.elements(KeyPartner.class);
                    if (!partners.isEmpty()) {
                        fixes.add(Fixes.linkFrom(inspection.fixTitle("run", channel), partners, channel));
                    }
                    String name = inspection.text("new", channel.getName());
                    if (facts.isFree(BlockKind.KEY_PARTNERS, name)) {
                        fixes.add(Fixes.addFrom(inspection.fixTitle("add", channel), BlockKind.KEY_PARTNERS, name, channel));
                    }
                });
    }
}
