package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "CMP-02", family = Family.COMPLETENESS, severity = Severity.WARNING,
        requires = { "STR-01", "ALN-01", "ALN-02", "REV-01", "REV-06" }, source = "S")
public class ElementIsLinked extends ElementRule<CanvasElement> {

    /** Where the links lead that other rules ask for next. */
    private static final Map<BlockKind, Set<BlockKind>> TARGETS = Map.of(
            BlockKind.CHANNELS, EnumSet.of(BlockKind.CUSTOMER_SEGMENTS),
            BlockKind.CUSTOMER_RELATIONSHIPS, EnumSet.of(BlockKind.CUSTOMER_SEGMENTS),
            BlockKind.KEY_ACTIVITIES, EnumSet.of(BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS,
                    BlockKind.CUSTOMER_RELATIONSHIPS),
            BlockKind.KEY_PARTNERS, EnumSet.of(BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS));

    /** Where they come from. */
    private static final Map<BlockKind, Set<BlockKind>> SOURCES = Map.of(
            BlockKind.REVENUE_STREAMS, EnumSet.of(BlockKind.CUSTOMER_SEGMENTS),
            BlockKind.KEY_RESOURCES, EnumSet.of(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS),
            BlockKind.COSTS, EnumSet.of(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.KEY_PARTNERS,
                    BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS));

    public ElementIsLinked() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        for (Link link : inspection.facts().linksFrom(element)) {
            if (leadsToAnotherBlock(element, link.getTarget(), inspection)) {
                return;
            }
        }
        for (Link link : inspection.facts().linksTo(element)) {
            if (leadsToAnotherBlock(element, link.getSource(), inspection)) {
                return;
            }
        }
        inspection.report(element).with(element, BlockKind.of(element)).offer(fixes -> {
            offerTargets(fixes, element, inspection);
            offerSources(fixes, element, inspection);
        });
    }

    /** What the element may be for: elements that have their place in the business already. */
    private static void offerTargets(List<? super Fix> fixes, CanvasElement element, Inspection inspection) {
        Facts facts = inspection.facts();
        List<CanvasElement> targets = new ArrayList<>();
        for (BlockKind block : TARGETS.getOrDefault(BlockKind.of(element), Set.of())) {
            targets.addAll(facts.items(block).stream().filter(facts::isLinked).toList());
        }
        if (element instanceof CustomerRelationship) {
            targets.removeIf(segment -> !Relationships.suits((CustomerRelationship) element, (CustomerSegment) segment));
        }
        if (element instanceof Channel) {
            targets.removeIf(segment -> !Channels.suits((Channel) element, (CustomerSegment) segment, facts));
        }
        if (!targets.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("to", element), element, targets));
        }
    }

    /** What the element may come from. */
    private static void offerSources(List<? super Fix> fixes, CanvasElement element, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<BlockKind> blocks = SOURCES.getOrDefault(BlockKind.of(element), Set.of());
        if (element instanceof KeyResource && facts.elements(KeyResource.class).stream()
                .noneMatch(resource -> facts.hasSource(resource, LinkKind.NEEDS))) {
            // The first resource that is needed would make ALN-08 ask about all others.
            blocks = Set.of(BlockKind.KEY_PARTNERS);
        }
        List<CanvasElement> sources = new ArrayList<>();
        for (BlockKind block : blocks) {
            sources.addAll(facts.items(block).stream().filter(facts::isLinked).toList());
        }
        if (!sources.isEmpty()) {
            LinkKind kind = LegalLinks.kindBetween(BlockKind.of(sources.get(0)), BlockKind.of(element));
            fixes.add(Fixes.linkFrom(inspection.fixTitle(kind.getLiteral(), element), sources, element));
        }
    }

    /** An illegal link counts: that it is illegal is a finding of its own. */
    private static boolean leadsToAnotherBlock(CanvasElement element, CanvasElement other, Inspection inspection) {
        return other != null && inspection.facts().isHere(other) && BlockKind.of(other) != BlockKind.of(element);
    }
}
