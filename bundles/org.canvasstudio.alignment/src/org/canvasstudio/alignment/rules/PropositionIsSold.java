package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Fact;
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
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "CHN-05", family = Family.CHANNELS, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-05", "CMP-02", "ALN-02", "CUS-01", "CUS-02", "CUS-10", "REV-01", "REV-02" },
        source = "[003]")
public class PropositionIsSold extends Rule {

    private static final Fact<ValueProposition, Set<ChannelPhase>> MISSING = Fact.ofFacts((facts, proposition) ->
            Collections.unmodifiableSet(selling(Channels.missingPhases(Channels.carrying(proposition, facts)))));

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<ValueProposition> propositions = facts.elements(ValueProposition.class);
        if (!facts.isBegun(Topic.PHASES) || propositions.isEmpty()) {
            return;
        }
        List<Channel> all = facts.elements(Channel.class);
        Set<ChannelPhase> nowhere = selling(Channels.missingPhases(all));
        if (!nowhere.isEmpty()) {
            Report report = inspection.report(inspection.facts().block(BlockKind.CHANNELS)).variant("none").with(nowhere);
            offer(report, all.stream().filter(channel -> Channels.carried(channel, facts).size() == propositions.size()).toList(),
                    nowhere, inspection);
        }
        List<ValueProposition> uncarried = facts.elements(ValueProposition.class,
                proposition -> !facts.hasSource(proposition, LinkKind.CARRIES));
        // Propositions that the same channels carry miss the same phases for the same cause.
        Map<Set<Channel>, List<ValueProposition>> groups = new LinkedHashMap<>();
        for (ValueProposition proposition : propositions) {
            Set<ChannelPhase> missing = missingPhases(proposition, facts);
            missing.removeAll(nowhere);
            Set<Channel> carrying = Set.copyOf(Channels.carrying(proposition, facts));
            if (carrying.isEmpty() && !missing.isEmpty()) {
                Report report = inspection.report(proposition).variant("uncarried").with(proposition, missing)
                        .otherEnds(uncarried, facts.unlinked(Channel.class));
                offerChannels(report, proposition, missing, inspection);
            } else if (!missing.isEmpty()) {
                groups.computeIfAbsent(carrying, key -> new ArrayList<>()).add(proposition);
            }
            checkStream(proposition, inspection);
        }
        for (List<ValueProposition> group : groups.values()) {
            Set<ChannelPhase> missing = missingPhases(group.get(0), facts);
            missing.removeAll(nowhere);
            Report report = inspection.report(group).with(group, missing);
            offer(report, Channels.carrying(group.get(0), facts), missing, inspection);
            if (group.size() == 1) {
                offerChannels(report, group.get(0), missing, inspection);
            }
        }
    }

    /** The phases that selling takes and that no channel is said to cover that carries the proposition. */
    static Set<ChannelPhase> missingPhases(ValueProposition proposition, Facts facts) {
        Set<ChannelPhase> missing = EnumSet.noneOf(ChannelPhase.class);
        missing.addAll(facts.get(MISSING, proposition));
        return missing;
    }

    private static Set<ChannelPhase> selling(Set<ChannelPhase> phases) {
        phases.retainAll(EnumSet.of(ChannelPhase.AWARENESS, ChannelPhase.PURCHASE));
        return phases;
    }

    private static void offer(Report report, List<Channel> channels, Set<ChannelPhase> missing, Inspection inspection) {
        List<Channel> able = channels.stream().filter(channel -> Channels.mayCover(channel, missing)).toList();
        if (!able.isEmpty()) {
            report.fix(Fixes.choosing(inspection.fixTitle("cover", missing), able,
                    channel -> ((Channel) channel).getPhases().addAll(missing)));
        }
    }

    /** Channels for the phases that are there, but carry other propositions. */
    private static void offerChannels(Report report, ValueProposition proposition, Set<ChannelPhase> missing, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> able = facts.elements(Channel.class, channel -> channel.getPhases().containsAll(missing)
                && Channels.mayCarry(channel, proposition, facts));
        if (!able.isEmpty()) {
            report.fix(Fixes.linkFrom(inspection.fixTitle("carry", proposition), able, proposition));
        }
    }

    private static void checkStream(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<CustomerSegment> payers = new LinkedHashSet<>(facts.servedBy(proposition));
        for (CustomerSegment segment : facts.servedBy(proposition)) {
            payers.addAll(facts.sources(segment, LinkKind.SUBSIDISES, CustomerSegment.class));
        }
        if (payers.isEmpty() || isPaid(proposition, facts) || isOfASideWithoutStream(proposition, facts)) {
            return;
        }
        List<RevenueStream> loose = facts.elements(RevenueStream.class,
                stream -> !facts.hasSource(stream, LinkKind.PAYS) || !facts.hasTarget(stream, LinkKind.PAYS_FOR));
        Report report = inspection.report(proposition).variant("stream").with(proposition)
                .lacking(BlockKind.REVENUE_STREAMS).mayFollowFrom(payers).mayFollowFrom(loose);
        List<RevenueStream> streams = facts.servedBy(proposition).stream()
                .flatMap(segment -> facts.streamsOf(segment).stream()).distinct().toList();
        if (!streams.isEmpty()) {
            report.fix(Fixes.choosing(inspection.fixTitle("pay", proposition), streams,
                    stream -> Canvases.link((CanvasElement) stream, proposition)));
        }
    }

    /** Whether ALN-10 says of a side of the business that it has no stream, and the proposition is on this side. */
    private static boolean isOfASideWithoutStream(ValueProposition proposition, Facts facts) {
        return proposition.getTags().stream().anyMatch(tag -> facts.servedBy(proposition).stream()
                .anyMatch(segment -> segment.getTags().contains(tag) && !facts.hasSource(segment, LinkKind.SUBSIDISES))
                && facts.elements(RevenueStream.class).stream().noneMatch(stream -> stream.getTags().contains(tag)));
    }

    /**
     * Whether a stream pays for the proposition. A stream of a segment that it serves may do so as long as it is not said
     * what the stream pays for; what a free segment gets is paid by the streams of those that subsidise it.
     */
    private static boolean isPaid(ValueProposition proposition, Facts facts) {
        return facts.hasSource(proposition, LinkKind.PAYS_FOR)
                || facts.servedBy(proposition).stream().anyMatch(segment -> facts.streamsOf(segment).stream()
                        .anyMatch(stream -> !facts.hasTarget(stream, LinkKind.PAYS_FOR))
                        || facts.sources(segment, LinkKind.SUBSIDISES, CustomerSegment.class).stream()
                                .anyMatch(payer -> !facts.streamsOf(payer).isEmpty()));
    }
}
