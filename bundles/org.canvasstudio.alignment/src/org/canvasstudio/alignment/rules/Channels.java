package org.canvasstudio.alignment.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Amounts;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Medium;
import org.canvasstudio.model.canvas.Ownership;
import org.canvasstudio.model.canvas.Reach;
import org.canvasstudio.model.canvas.ValueProposition;

/** What the rules about channels ask of them. */
final class Channels {

    private static final Fact<Channel, Boolean> WITHOUT_RUNNER = Fact.of((facts, channel) ->
            channel.getOwnership() == Ownership.PARTNER && !facts.hasSource(channel, LinkKind.RUNS));

    private static final Fact<Channel, Boolean> JOINING = Fact.ofLinks((facts, channel) -> {
        List<ValueProposition> carried = carried(channel, facts);
        Set<CustomerSegment> reached = new HashSet<>(reached(channel, facts));
        return carried.isEmpty() || reached.isEmpty()
                || carried.stream().anyMatch(proposition -> !Collections.disjoint(facts.servedBy(proposition), reached));
    });
    private static final Fact<Channel, Boolean> CAUSING_STATED_COSTS = Fact.of((facts, channel) ->
            Stream.of(List.of(channel), facts.sources(channel, LinkKind.OPERATES, CanvasElement.class),
                    facts.sources(channel, LinkKind.RUNS, CanvasElement.class)).flatMap(List::stream)
                    .flatMap(cause -> facts.targets(cause, LinkKind.CAUSES, Cost.class).stream()).anyMatch(Amounts::isStated));

    private Channels() {
    }

    /** The channels that carry a proposition. */
    static List<Channel> carrying(ValueProposition proposition, Facts facts) {
        return facts.sources(proposition, LinkKind.CARRIES, Channel.class);
    }

    /** The channels that reach a segment. */
    static List<Channel> reaching(CustomerSegment segment, Facts facts) {
        return facts.sources(segment, LinkKind.REACHES, Channel.class);
    }

    /** The propositions that a channel carries. */
    static List<ValueProposition> carried(Channel channel, Facts facts) {
        return facts.targets(channel, LinkKind.CARRIES, ValueProposition.class);
    }

    /** The segments that a channel reaches. */
    static List<CustomerSegment> reached(Channel channel, Facts facts) {
        return facts.targets(channel, LinkKind.REACHES, CustomerSegment.class);
    }

    private static final Grouping<Channel, ChannelPhase> BY_PHASE = Grouping.byEach(Channel.class,
            (facts, channel) -> Set.copyOf(channel.getPhases()));
    private static final Fact<Canvas, Set<ChannelPhase>> NOWHERE = Fact.ofFacts((facts, canvas) -> {
        Set<ChannelPhase> nowhere = EnumSet.complementOf(EnumSet.of(ChannelPhase.UNSPECIFIED));
        nowhere.removeIf(phase -> !facts.group(BY_PHASE, phase).isEmpty());
        return Collections.unmodifiableSet(nowhere);
    });

    /** The phases that are not stated of any channel of the canvas; the caller's own set. */
    static Set<ChannelPhase> phasesOfNoChannel(Facts facts) {
        Set<ChannelPhase> nowhere = EnumSet.noneOf(ChannelPhase.class);
        nowhere.addAll(facts.get(NOWHERE));
        return nowhere;
    }

    /** The phases that are not stated of any of the channels. */
    static Set<ChannelPhase> missingPhases(Collection<Channel> channels) {
        Set<ChannelPhase> missing = EnumSet.complementOf(EnumSet.of(ChannelPhase.UNSPECIFIED));
        channels.forEach(channel -> missing.removeAll(channel.getPhases()));
        return missing;
    }

    /** Whether phases may be stated of a channel, and CHN-03 would ask nothing of it next. */
    static boolean mayCover(Channel channel, Set<ChannelPhase> phases) {
        return channel.getReach() != Reach.NARROW || !phases.contains(ChannelPhase.AWARENESS);
    }

    /**
     * Whether of the propositions that a channel carries one serves one of the segments that it reaches, or it carries or
     * reaches nothing. Where it is not known whom a proposition serves or what serves a segment, the channel implies the
     * service, and ALN-11 advises to state it.
     */
    static boolean joinsWhatBelongsTogether(Channel channel, Facts facts) {
        return facts.get(JOINING, channel);
    }

    /** Whether CHN-07 would ask nothing of a channel, whatever it reaches next. */
    static boolean isSettled(Channel channel, Facts facts) {
        return carried(channel, facts).isEmpty()
                || !reached(channel, facts).isEmpty() && joinsWhatBelongsTogether(channel, facts);
    }

    /** Whether a channel could also reach a segment: CHN-07, CHN-08, PER-08 and REV-07 would ask nothing of it next. */
    static boolean suits(Channel channel, CustomerSegment segment, Facts facts) {
        return (mediumSuits(channel, segment) || facts.hasSource(segment, LinkKind.REACHES))
                && !(causesStatedCosts(channel, facts) && paysStatedAmounts(segment, facts))
                && (isSettled(channel, facts)
                        || carried(channel, facts).stream().anyMatch(proposition -> mayServe(proposition, segment, facts)));
    }

    /** Whether it is stated what a segment pays, so that it may come to less than what serving it costs. */
    static boolean paysStatedAmounts(CustomerSegment segment, Facts facts) {
        return facts.streamsOf(segment).stream().anyMatch(Amounts::isStated);
    }

    /** Whether a channel, who runs it or what operates it causes a cost that is stated: all whom it reaches share it. */
    private static boolean causesStatedCosts(Channel channel, Facts facts) {
        return facts.get(CAUSING_STATED_COSTS, channel);
    }

    /** Whether a proposition serves a segment, or would as soon as a channel for both implies it. */
    private static boolean mayServe(ValueProposition proposition, CustomerSegment segment, Facts facts) {
        return !(facts.isServiceKnown(proposition) && facts.isServiceKnown(segment))
                || facts.servedBy(proposition).contains(segment);
    }

    /** Whether a channel could also carry a proposition: CHN-07 would ask nothing of it next. */
    static boolean mayCarry(Channel channel, ValueProposition proposition, Facts facts) {
        List<CustomerSegment> reached = reached(channel, facts);
        return reached.isEmpty() || !carried(channel, facts).isEmpty() && joinsWhatBelongsTogether(channel, facts)
                || reached.stream().anyMatch(segment -> mayServe(proposition, segment, facts));
    }

    /** Whether a channel belongs to a partner, and no partner of the canvas runs it. */
    static boolean isWithoutRunner(Channel channel, Facts facts) {
        return facts.get(WITHOUT_RUNNER, channel);
    }

    /** The channels that belong to a partner and that no partner of the canvas runs. */
    static List<Channel> withoutRunner(Facts facts) {
        return facts.all(Channel.class, WITHOUT_RUNNER);
    }

    /** The media that a segment is said to prefer. */
    static Set<Medium> preferred(CustomerSegment segment) {
        Set<Medium> preferred = EnumSet.noneOf(Medium.class);
        preferred.addAll(segment.getPreferredMedia());
        preferred.remove(Medium.UNSPECIFIED);
        return preferred;
    }

    /** Whether a channel may be what a segment prefers. */
    static boolean mediumSuits(Channel channel, CustomerSegment segment) {
        return channel.getMedium() == Medium.UNSPECIFIED || isPreferred(channel, segment);
    }

    /** Whether a segment prefers the medium of a channel, or is not said to prefer others. */
    static boolean isPreferred(Channel channel, CustomerSegment segment) {
        return segment.getPreferredMedia().contains(channel.getMedium()) || preferred(segment).isEmpty();
    }
}
