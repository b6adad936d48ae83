package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Medium;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CHN-08", family = Family.CHANNELS, severity = Severity.WARNING, requires = "STR-01", source = "[003]")
public class MediumIsPreferred extends ElementRule<CustomerSegment> {

    public MediumIsPreferred() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> channels = Channels.reaching(segment, facts);
        if (channels.isEmpty() || channels.stream().anyMatch(channel -> Channels.mediumSuits(channel, segment))) {
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(segment));
        elements.addAll(channels);
        inspection.report(elements).with(segment, Channels.preferred(segment), channels)
                .offer(fixes -> offer(fixes, segment, channels, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, List<Channel> channels, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<Medium> media = Channels.preferred(segment);
        List<Channel> preferred = facts.elements(Channel.class,
                channel -> media.contains(channel.getMedium()) && Channels.suits(channel, segment, facts));
        if (!preferred.isEmpty()) {
            fixes.add(Fixes.linkFrom(inspection.fixTitle("reach", segment), preferred, segment));
        }
        Set<Medium> used = EnumSet.noneOf(Medium.class);
        channels.forEach(channel -> used.add(channel.getMedium()));
        fixes.add(Fixes.of(inspection.fixTitle("accept", segment, used), () -> segment.getPreferredMedia().addAll(used)));
    }
}
