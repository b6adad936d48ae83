package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Reach;

@RuleInfo(id = "CHN-03", family = Family.CHANNELS, severity = Severity.ADVICE, requires = "STR-01", source = "[002]")
public class AwarenessReachesWide extends ElementRule<Channel> {

    public AwarenessReachesWide() {
        super(Channel.class);
    }

    @Override
    protected void check(Channel channel, Inspection inspection) {
        if (channel.getReach() == Reach.NARROW && channel.getPhases().contains(ChannelPhase.AWARENESS)) {
            inspection.report(channel).with(channel);
        }
    }
}
