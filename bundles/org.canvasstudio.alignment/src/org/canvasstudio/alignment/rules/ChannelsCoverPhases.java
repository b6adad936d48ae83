package org.canvasstudio.alignment.rules;

import java.util.Collections;
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
import org.canvasstudio.alignment.Report;
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
public class ChannelsCoverPhases extends ElementRule<CustomerSegment> {

    private static final Grouping<CustomerSegment, Set<Channel>> BY_CHANNELS = Grouping.byLinks(CustomerSegment.class,
            (facts, segment) -> reaching(segment, facts));
    private static final Fact<CustomerSegment, Boolean> REACHED = Fact
            .ofFacts((facts, segment) -> facts.hasSource(segment, LinkKind.REACHES));
    private static final Grouping<Channel, ChannelPhase> LOOSE = Grouping.byEach(Channel.class,
            (facts, channel) -> facts.hasTarget(channel, LinkKind.REACHES) ? Set.of() : Set.copyOf(channel.getPhases()));

    public ChannelsCoverPhases() {
        super(CustomerSegment.class);
    }

    @Override
    protected void checkWhole(Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.PHASES) || !facts.any(CustomerSegment.class, REACHED)) {
            return;
        }
        Set<ChannelPhase> nowhere = Channels.phasesOfNoChannel(facts);
        if (!nowhere.isEmpty()) {
            inspection.report(facts.block(BlockKind.CHANNELS)).variant("none").with(nowhere)
                    .offer(fixes -> offer(fixes, facts.elements(Channel.class, channel -> facts.hasTarget(channel, LinkKind.REACHES)),
                            nowhere, inspection));
        }
    }

    /** Segments that the same channels reach miss the same phases for the same cause: the first speaks for all. */
    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Channel> channels = Channels.reaching(segment, facts);
        if (channels.isEmpty() || !facts.isBegun(Topic.PHASES)) {
            return;
        }
        Set<ChannelPhase> missing = Channels.missingPhases(channels);
        if (!missing.isEmpty()) {
            missing.removeAll(Channels.phasesOfNoChannel(facts));
        }
        if (missing.isEmpty()) {
            return;
        }
        Set<Channel> reaching = Set.copyOf(channels);
        if (!facts.isFirst(BY_CHANNELS, reaching, segment)) {
            return;
        }
        List<CustomerSegment> segments = facts.group(BY_CHANNELS, reaching);
        Report report = inspection.report(segments).with(segments, missing).mayFollowFrom(unsold(segments, missing, facts))
                .offer(fixes -> offer(fixes, channels, missing, inspection));
        // Those that reach nobody so far could bring something of what is missing.
        missing.forEach(phase -> report.mayFollowFrom(facts.group(LOOSE, phase)));
    }

    /** The channels that reach a segment; {@code null} when none does. */
    private static Set<Channel> reaching(CustomerSegment segment, Facts facts) {
        List<Channel> channels = Channels.reaching(segment, facts);
        return channels.isEmpty() ? null : Set.copyOf(channels);
    }

    private static void offer(List<? super Fix> fixes, List<Channel> channels, Set<ChannelPhase> missing, Inspection inspection) {
        List<Channel> able = channels.stream().filter(channel -> Channels.mayCover(channel, missing)).toList();
        if (!able.isEmpty()) {
            fixes.add(Fixes.choosing(inspection.fixTitle("cover", missing), able,
                    channel -> ((Channel) channel).getPhases().addAll(missing)));
        }
    }

    /** The propositions of which CHN-05 says that they miss one of the phases. */
    private static List<ValueProposition> unsold(List<CustomerSegment> segments, Set<ChannelPhase> missing, Facts facts) {
        Set<ValueProposition> unsold = new LinkedHashSet<>();
        for (CustomerSegment segment : segments) {
            for (ValueProposition proposition : facts.serving(segment)) {
                if (!Collections.disjoint(PropositionIsSold.missingPhases(proposition, facts), missing)) {
                    unsold.add(proposition);
                }
            }
        }
        return List.copyOf(unsold);
    }
}
