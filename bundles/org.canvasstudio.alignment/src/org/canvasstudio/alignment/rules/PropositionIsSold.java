package org.canvasstudio.alignment.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
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
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "CHN-05", family = Family.CHANNELS, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-05", "CMP-02", "ALN-02", "CUS-01", "CUS-02", "CUS-10", "REV-01", "REV-02" },
        source = "[003]")
public class PropositionIsSold extends ElementRule<ValueProposition> {

    private static final Fact<ValueProposition, Set<ChannelPhase>> MISSING = Fact.ofFacts((facts, proposition) ->
            Collections.unmodifiableSet(selling(Channels.missingPhases(Channels.carrying(proposition, facts)))));
    private static final Grouping<ValueProposition, Set<Channel>> BY_CHANNELS = Grouping.byLinks(ValueProposition.class,
            (facts, proposition) -> Set.copyOf(Channels.carrying(proposition, facts)));
    private static final Fact<ValueProposition, Boolean> UNCARRIED = Fact
            .ofFacts((facts, proposition) -> !facts.hasSource(proposition, LinkKind.CARRIES));
    private static final Fact<RevenueStream, Boolean> LOOSE = Fact.ofFacts(
            (facts, stream) -> !facts.hasSource(stream, LinkKind.PAYS) || !facts.hasTarget(stream, LinkKind.PAYS_FOR));
    private static final Grouping<RevenueStream, Tag> STREAMS_BY_TAG = Grouping.byEach(RevenueStream.class,
            (facts, stream) -> Set.copyOf(stream.getTags()));
    /** Whether of the streams of a segment, or of those that subsidise it, one may be for whatever serves it. */
    private static final Fact<CustomerSegment, Boolean> MAY_PAY = Fact.ofLinks((facts, segment) ->
            facts.streamsOf(segment).stream().anyMatch(stream -> !facts.hasTarget(stream, LinkKind.PAYS_FOR))
                    || facts.sources(segment, LinkKind.SUBSIDISES, CustomerSegment.class).stream()
                            .anyMatch(payer -> facts.hasTarget(payer, LinkKind.PAYS)));

    public PropositionIsSold() {
        super(ValueProposition.class);
    }

    @Override
    protected void checkWhole(Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.PHASES) || facts.isEmpty(BlockKind.VALUE_PROPOSITIONS)) {
            return;
        }
        Set<ChannelPhase> nowhere = selling(Channels.phasesOfNoChannel(facts));
        if (!nowhere.isEmpty()) {
            inspection.report(facts.block(BlockKind.CHANNELS)).variant("none").with(nowhere).offer(fixes -> {
                int all = facts.elements(ValueProposition.class).size();
                offer(fixes, facts.elements(Channel.class, channel -> Channels.carried(channel, facts).size() == all), nowhere,
                        inspection);
            });
        }
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.isBegun(Topic.PHASES)) {
            Set<ChannelPhase> missing = EnumSet.noneOf(ChannelPhase.class);
            missing.addAll(missingPhases(proposition, facts));
            if (!missing.isEmpty()) {
                missing.removeAll(Channels.phasesOfNoChannel(facts));
            }
            if (!missing.isEmpty()) {
                checkPhases(proposition, missing, inspection);
            }
            checkStream(proposition, inspection);
        }
    }

    private static void checkPhases(ValueProposition proposition, Set<ChannelPhase> missing, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.get(UNCARRIED, proposition)) {
            inspection.report(proposition).variant("uncarried").with(proposition, missing)
                    .otherEnds(facts.all(ValueProposition.class, UNCARRIED), facts.unlinked(Channel.class))
                    .offer(fixes -> offerChannels(fixes, proposition, missing, inspection));
            return;
        }
        // Propositions that the same channels carry miss the same phases for the same cause: the first speaks for all.
        List<Channel> carrying = Channels.carrying(proposition, facts);
        if (facts.isFirst(BY_CHANNELS, Set.copyOf(carrying), proposition)) {
            List<ValueProposition> group = facts.group(BY_CHANNELS, Set.copyOf(carrying));
            inspection.report(group).with(group, missing).offer(fixes -> {
                offer(fixes, carrying, missing, inspection);
                if (group.size() == 1) {
                    offerChannels(fixes, proposition, missing, inspection);
                }
            });
        }
    }

    /** The phases that selling takes and that no channel is said to cover that carries the proposition. */
    static Set<ChannelPhase> missingPhases(ValueProposition proposition, Facts facts) {
        return facts.get(MISSING, proposition);
    }

    private static Set<ChannelPhase> selling(Set<ChannelPhase> phases) {
        phases.retainAll(EnumSet.of(ChannelPhase.AWARENESS, ChannelPhase.PURCHASE));
        return phases;
    }

    private static void offer(List<? super Fix> fixes, List<Channel> channels, Set<ChannelPhase> missing, Inspection inspection) {
        List<Channel> able = channels.stream().filter(channel -> Channels.mayCover(channel, missing)).toList();
        if (!able.isEmpty()) {
            fixes.add(Fixes.choosing(inspection.fixTitle("cover", missing), able,
                    channel -> ((Channel) channel).getPhases().addAll(missing)));
        }
    }

    /** Channels for the phases that are there, but carry other propositions. */
    private static void offerChannels(List<? super Fix> fixes, ValueProposition proposition, Set<ChannelPhase> missing,
            Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> able = facts.elements(Channel.class, channel -> channel.getPhases().containsAll(missing)
                && Channels.mayCarry(channel, proposition, facts));
        if (!able.isEmpty()) {
            fixes.add(Fixes.linkFrom(inspection.fixTitle("carry", proposition), able, proposition));
        }
    }

    private static void checkStream(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<CustomerSegment> served = facts.servedBy(proposition);
        if (served.isEmpty() || isPaid(proposition, facts) || isOfASideWithoutStream(proposition, facts)) {
            return;
        }
        Set<CustomerSegment> payers = new LinkedHashSet<>(served);
        for (CustomerSegment segment : served) {
            payers.addAll(facts.sources(segment, LinkKind.SUBSIDISES, CustomerSegment.class));
        }
        inspection.report(proposition).variant("stream").with(proposition).lacking(BlockKind.REVENUE_STREAMS)
                .mayFollowFrom(payers).mayFollowFrom(facts.all(RevenueStream.class, LOOSE)).offer(fixes -> {
                    List<RevenueStream> streams = served.stream().flatMap(segment -> facts.streamsOf(segment).stream())
                            .distinct().toList();
                    if (!streams.isEmpty()) {
                        fixes.add(Fixes.choosing(inspection.fixTitle("pay", proposition), streams,
                                stream -> Canvases.link((CanvasElement) stream, proposition)));
                    }
                });
    }

    /** Whether ALN-10 says of a side of the business that it has no stream, and the proposition is on this side. */
    private static boolean isOfASideWithoutStream(ValueProposition proposition, Facts facts) {
        for (Tag tag : proposition.getTags()) {
            if (facts.group(STREAMS_BY_TAG, tag).isEmpty() && facts.servedBy(proposition).stream().anyMatch(
                    segment -> segment.getTags().contains(tag) && !facts.hasSource(segment, LinkKind.SUBSIDISES))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a stream pays for the proposition. A stream of a segment that it serves may do so as long as it is not said
     * what the stream pays for; what a free segment gets is paid by the streams of those that subsidise it.
     */
    private static boolean isPaid(ValueProposition proposition, Facts facts) {
        if (facts.hasSource(proposition, LinkKind.PAYS_FOR)) {
            return true;
        }
        for (CustomerSegment segment : facts.servedBy(proposition)) {
            if (facts.get(MAY_PAY, segment)) {
                return true;
            }
        }
        return false;
    }
}
