package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.KeyPartner;

@RuleInfo(id = "CHN-04", family = Family.CHANNELS, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-02", "ALN-09" }, source = "[003]")
public class PartnerChannelIsRun extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> wanting = Channels.withoutRunner(facts);
        if (wanting.isEmpty()) {
            return;
        }
        List<KeyPartner> idle = PartnerContributes.idle(facts);
        List<KeyPartner> partners = facts.elements(KeyPartner.class);
        for (Channel channel : wanting) {
            Report report = inspection.report(channel).with(channel).lacking(BlockKind.KEY_PARTNERS).otherEnds(wanting, idle);
            if (!partners.isEmpty()) {
                report.fix(Fixes.linkFrom(inspection.fixTitle("run", channel), partners, channel));
            }
            String name = inspection.text("new", channel.getName());
            if (facts.isFree(BlockKind.KEY_PARTNERS, name)) {
                report.fix(Fixes.addFrom(inspection.fixTitle("add", channel), BlockKind.KEY_PARTNERS, name, channel));
            }
        }
    }
}
