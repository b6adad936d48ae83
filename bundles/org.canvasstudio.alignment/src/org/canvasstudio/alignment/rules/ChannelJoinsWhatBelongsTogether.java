package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

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
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CHN-07", family = Family.CHANNELS, severity = Severity.WARNING, requires = "STR-01", source = "B")
public class ChannelJoinsWhatBelongsTogether extends ElementRule<Channel> {

    public ChannelJoinsWhatBelongsTogether() {
        super(Channel.class);
    }

    @Override
    protected void check(Channel channel, Inspection inspection) {
        Facts facts = inspection.facts();
        if (Channels.joinsWhatBelongsTogether(channel, facts)) {
            return;
        }
        List<ValueProposition> carried = Channels.carried(channel, facts);
        List<CustomerSegment> reached = Channels.reached(channel, facts);
        List<EObject> elements = new ArrayList<>(List.of(channel));
        elements.addAll(carried);
        elements.addAll(reached);
        inspection.report(elements).with(channel, carried, reached)
                .offer(fixes -> offer(fixes, channel, carried, reached, inspection));
    }

    private static void offer(List<? super Fix> fixes, Channel channel, List<ValueProposition> carried,
            List<CustomerSegment> reached, Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> segments = carried.stream().flatMap(proposition -> facts.servedBy(proposition).stream()).distinct()
                .filter(segment -> facts.hasSource(segment, LinkKind.REACHES) || Channels.mediumSuits(channel, segment)).toList();
        if (!segments.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("reach", channel), channel, segments));
        }
        List<ValueProposition> propositions = reached.stream().flatMap(segment -> facts.serving(segment).stream()).distinct().toList();
        if (!propositions.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("carry", channel), channel, propositions));
        }
    }
}
