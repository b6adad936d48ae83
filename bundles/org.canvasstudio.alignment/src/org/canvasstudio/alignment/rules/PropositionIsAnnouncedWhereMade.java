package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Presence;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CHN-06", family = Family.CHANNELS, severity = Severity.WARNING, requires = "STR-01",
        source = "[002], reverse own")
public class PropositionIsAnnouncedWhereMade extends ElementRule<ValueProposition> {

    public PropositionIsAnnouncedWhereMade() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        List<KeyActivity> producing = inspection.facts().sources(proposition, LinkKind.PRODUCES, KeyActivity.class);
        check(proposition, producing, Presence.ONLINE, inspection);
        check(proposition, producing, Presence.OFFLINE, inspection);
    }

    private static void check(ValueProposition proposition, List<KeyActivity> producing, Presence presence, Inspection inspection) {
        List<KeyActivity> activities = producing.stream().filter(activity -> activity.getPresence() == presence).toList();
        if (activities.isEmpty()) {
            return;
        }
        Facts facts = inspection.facts();
        List<Channel> channels = Channels.carrying(proposition, facts);
        // A channel may be what is asked for as long as nothing else is said of it.
        if (channels.stream().anyMatch(channel -> mayAnnounce(channel)
                && (channel.getPresence() == presence || channel.getPresence() == Presence.UNSPECIFIED))) {
            return;
        }
        List<Channel> announcing = channels.stream().filter(channel -> channel.getPhases().contains(ChannelPhase.AWARENESS)).toList();
        if (announcing.isEmpty()) {
            // That nothing announces it is the matter of CHN-05.
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(proposition));
        elements.addAll(activities);
        elements.addAll(announcing);
        inspection.report(elements).with(proposition, activities, presence, announcing).offer(fixes -> {
            List<Channel> able = facts.elements(Channel.class, channel -> channel.getPresence() == presence
                    && channel.getPhases().contains(ChannelPhase.AWARENESS) && Channels.mayCarry(channel, proposition, facts));
            if (!able.isEmpty()) {
                fixes.add(Fixes.linkFrom(inspection.fixTitle("carry", proposition, presence), able, proposition));
            }
        });
    }

    private static boolean mayAnnounce(Channel channel) {
        return channel.getPhases().contains(ChannelPhase.AWARENESS)
                || channel.getPhases().stream().allMatch(phase -> phase == ChannelPhase.UNSPECIFIED);
    }
}
