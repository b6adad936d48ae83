package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.MarketType;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "CUS-03", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        kinds = CanvasKind.ORGANISATION, requires = { "CMP-01", "ALN-01", "CUS-01", "CUS-02" }, source = "[003]")
public class MarketSidesDependOnEachOther extends Rule {

    private static final Fact<CustomerSegment, Boolean> ALONE = Fact.of((facts, segment) ->
            segment.getMarketType() == MarketType.MULTI_SIDED && !facts.dependsOnAnother(segment));

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> alone = facts.all(CustomerSegment.class, ALONE);
        if (alone.isEmpty()) {
            return;
        }
        // One finding: the sides that miss each other miss the same link.
        inspection.report(alone).with(alone).lacking(BlockKind.VALUE_PROPOSITIONS)
                .offer(fixes -> offer(fixes, alone, inspection));
    }

    private static void offer(List<? super Fix> fixes, List<CustomerSegment> alone, Inspection inspection) {
        Facts facts = inspection.facts();
        List<ValueProposition> joining = facts.elements(ValueProposition.class,
                proposition -> alone.size() > 1 || !facts.servedBy(proposition).isEmpty()
                        && !facts.servedBy(proposition).contains(alone.get(0)));
        if (!joining.isEmpty()) {
            fixes.add(Fixes.choosing(inspection.fixTitle("join", alone), joining,
                    proposition -> serve((ValueProposition) proposition, alone, facts)));
        }
    }

    private static void serve(ValueProposition proposition, List<CustomerSegment> segments, Facts facts) {
        for (CustomerSegment segment : segments) {
            if (!facts.statedServices(proposition).contains(segment)) {
                Canvases.link(proposition, segment);
            }
        }
    }
}
