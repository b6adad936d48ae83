package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "CHN-02", family = Family.CHANNELS, severity = Severity.ADVICE,
        requires = { "CMP-01", "CMP-02", "CHN-01", "CHN-05", "CHN-08" }, source = "[003]")
public class ChannelsCoverPhases extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.PHASES)) {
            return;
        }
        // Segments that the same channels reach miss the same phases for the same cause.
        Map<Set<Channel>, List<CustomerSegment>> groups = new LinkedHashMap<>();
        for (CustomerSegment segment : facts.elements(CustomerSegment.class)) {
            Set<Channel> channels = Set.copyOf(Channels.reaching(segment, facts));
            if (!channels.isEmpty()) {
                groups.computeIfAbsent(channels, key -> new ArrayList<>()).add(segment);
            }
        }
        List<Channel> all = facts.elements(Channel.class);
        Set<ChannelPhase> nowhere = Channels.missingPhases(all);
        if (!groups.isEmpty() && !nowhere.isEmpty()) {
            Report report = inspection.report(inspection.facts().block(BlockKind.CHANNELS)).variant("none").with(nowhere);
            offer(report, all.stream().filter(channel -> facts.hasTarget(channel, LinkKind.REACHES)).toList(), nowhere, inspection);
        }
        List<Channel> loose = facts.elements(Channel.class, channel -> !facts.hasTarget(channel, LinkKind.REACHES));
        for (List<CustomerSegment> segments : groups.values()) {
            List<Channel> channels = Channels.reaching(segments.get(0), facts);
            Set<ChannelPhase> missing = Channels.missingPhases(channels);
            missing.removeAll(nowhere);
            if (!missing.isEmpty()) {
                Report report = inspection.report(segments).with(segments, missing)
                        .mayFollowFrom(unsold(segments, missing, facts)).mayFollowFrom(bringing(missing, loose));
                offer(report, channels, missing, inspection);
            }
        }
    }

    private static void offer(Report report, List<Channel> channels, Set<ChannelPhase> missing, Inspection inspection) {
        List<Channel> able = channels.stream().filter(channel -> Channels.mayCover(channel, missing)).toList();
        if (!able.isEmpty()) {
            report.fix(Fixes.choosing(inspection.fixTitle("cover", missing), able,
                    channel -> ((Channel) channel).getPhases().addAll(missing)));
        }
    }

    /** The propositions of which CHN-05 says that they miss one of the phases. */
    private static List<ValueProposition> unsold(List<CustomerSegment> segments, Set<ChannelPhase> missing, Facts facts) {
        return segments.stream().flatMap(segment -> facts.serving(segment).stream()).distinct().filter(proposition ->
                !Collections.disjoint(PropositionIsSold.missingPhases(proposition, facts), missing)).toList();
    }

    /** Those of the channels that could bring something of what is missing. */
    private static List<Channel> bringing(Set<ChannelPhase> missing, List<Channel> channels) {
        return channels.stream().filter(channel -> !Collections.disjoint(channel.getPhases(), missing)).toList();
    }
}
