package org.canvasstudio.alignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostNature;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.PersonalResource;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.PersonalRole;
import org.canvasstudio.model.canvas.Position;
import org.canvasstudio.model.canvas.RelationshipPurpose;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.model.canvas.YesNo;

/**
 * Something that a canvas may state or leave open. The rules about a topic are silent until a canvas states it for the
 * first time; BEG-01 lists the topics that a canvas could begin next. Source: own.
 */
public enum Topic {

    /** Phases of channels. */
    PHASES(null, facts -> !facts.isEmpty(BlockKind.CHANNELS),
            of(Channel.class, channel -> isStated(channel.getPhases(), ChannelPhase.UNSPECIFIED))),

    /** Purposes of relationships. */
    PURPOSES(CanvasKind.ORGANISATION, facts -> !facts.isEmpty(BlockKind.CUSTOMER_RELATIONSHIPS),
            of(CustomerRelationship.class, relationship -> isStated(relationship.getPurposes(), RelationshipPurpose.UNSPECIFIED))),

    /** Needs of segments. */
    NEEDS(null, facts -> !facts.isEmpty(BlockKind.CUSTOMER_SEGMENTS),
            of(CustomerSegment.class, segment -> !segment.getNeeds().isEmpty())),

    /** Which proposition or feature addresses which need. */
    ADDRESSED_NEEDS(null, facts -> !facts.isEmpty(BlockKind.VALUE_PROPOSITIONS) && facts.isBegun(NEEDS),
            of(ValueProposition.class, proposition -> !proposition.getAddresses().isEmpty()
                    || proposition.getFeatures().stream().anyMatch(feature -> !feature.getAddresses().isEmpty()))),

    /** Amounts of streams and costs. */
    AMOUNTS(null, facts -> !facts.isEmpty(BlockKind.REVENUE_STREAMS) || !facts.isEmpty(BlockKind.COSTS),
            of(RevenueStream.class, Amounts::isStated).or(of(Cost.class, Amounts::isStated))),

    /** Tags, the sides of a business. */
    TAGS(null, facts -> Arrays.stream(BlockKind.values()).anyMatch(kind -> !facts.isEmpty(kind)),
            of(CanvasElement.class, element -> !element.getTags().isEmpty())),

    /** Which activity needs which resource. */
    ACTIVITY_RESOURCES(null,
            facts -> !facts.isEmpty(BlockKind.KEY_ACTIVITIES) && !facts.isEmpty(BlockKind.KEY_RESOURCES),
            of(KeyActivity.class, Fact.ofFacts((facts, activity) -> facts.hasTarget(activity, LinkKind.NEEDS)))),

    /** The roles of customers towards the person. */
    ROLES(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.CUSTOMER_SEGMENTS),
            of(CustomerSegment.class, segment -> segment.getPersonalRole() != PersonalRole.UNSPECIFIED)),

    /** Which customers are internal, which external. */
    POSITIONS(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.CUSTOMER_SEGMENTS),
            of(CustomerSegment.class, segment -> segment.getPosition() != Position.UNSPECIFIED)),

    /** Which resources are interests, skills, personality or assets. */
    PERSONAL_RESOURCES(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.KEY_RESOURCES),
            of(KeyResource.class, resource -> resource.getPersonalResource() != PersonalResource.UNSPECIFIED)),

    /** Which revenues are pay, benefits in kind or soft benefits. */
    PERSONAL_REVENUES(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.REVENUE_STREAMS),
            of(RevenueStream.class, stream -> stream.getPersonalRevenue() != PersonalRevenue.UNSPECIFIED
                    || stream.getSoftBenefit() != SoftBenefit.UNSPECIFIED)),

    /** Which costs are money, which are soft. */
    COST_NATURES(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.COSTS),
            of(Cost.class, cost -> cost.getNature() != CostNature.UNSPECIFIED)),

    /** Which activities fit the person. */
    FIT(CanvasKind.PERSONAL, facts -> !facts.isEmpty(BlockKind.KEY_ACTIVITIES),
            of(KeyActivity.class, activity -> activity.getFitsPerson() != YesNo.UNSPECIFIED));

    private final CanvasKind kind;
    private final Predicate<Facts> applies;
    private final Predicate<Facts> begun;

    Topic(CanvasKind kind, Predicate<Facts> applies, Predicate<Facts> begun) {
        this.kind = kind;
        this.applies = applies;
        this.begun = begun;
    }

    /** Whether a canvas has anything to state the topic on, and is of the kind that the topic is for. */
    public boolean applies(Facts facts) {
        return (kind == null || facts.kind() == kind) && applies.test(facts);
    }

    public boolean isBegun(Facts facts) {
        return begun.test(facts);
    }

    /** Whether a list of literals says something; it may hold the one that says nothing. */
    private static <T> boolean isStated(Collection<T> literals, T unspecified) {
        return literals.stream().anyMatch(literal -> literal != unspecified);
    }

    /** Whether something can be said of one of the elements of a class. */
    private static <T extends CanvasElement> Predicate<Facts> of(Class<T> type, Predicate<T> statement) {
        return of(type, Fact.of((facts, element) -> statement.test(element)));
    }

    private static <T extends CanvasElement> Predicate<Facts> of(Class<T> type, Fact<T, Boolean> fact) {
        return facts -> facts.any(type, fact);
    }
}
