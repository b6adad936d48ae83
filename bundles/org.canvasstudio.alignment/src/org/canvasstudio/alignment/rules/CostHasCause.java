package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "REV-06", family = Family.MONEY, severity = Severity.WARNING, requires = { "STR-01", "CMP-01" },
        source = "B")
public class CostHasCause extends ElementRule<Cost> {

    private static final BlockKind[] CAUSES = { BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.KEY_PARTNERS,
            BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS };

    private static final Fact<Cost, Boolean> CAUSED = Fact.ofFacts((facts, cost) -> facts.hasSource(cost, LinkKind.CAUSES));
    private static final Fact<CanvasElement, Boolean> CAUSING = Fact
            .ofFacts((facts, element) -> facts.hasTarget(element, LinkKind.CAUSES));
    private static final Fact<CanvasElement, Boolean> COSTLESS = Fact.ofLinks((facts, element) -> facts.isLinked(element)
            && !facts.get(CAUSING, element) && facts.sources(element, LinkKind.NEEDS, KeyActivity.class).stream()
                    .noneMatch(activity -> facts.get(CAUSING, activity)));

    public CostHasCause() {
        super(Cost.class);
    }

    /**
     * Once a canvas states what causes a cost: what is linked to nothing at all is a finding of its own, and what an
     * activity costs includes what it uses.
     */
    @Override
    protected void checkWhole(Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.kind() != CanvasKind.ORGANISATION || !facts.any(Cost.class, CAUSED)) {
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(facts.whole()));
        elements.addAll(facts.all(KeyActivity.class, COSTLESS));
        elements.addAll(facts.all(KeyResource.class, COSTLESS));
        if (elements.size() > 1) {
            inspection.report(elements).variant("costless").with(elements.subList(1, elements.size())).atMost(Severity.ADVICE);
        }
    }

    @Override
    protected void check(Cost cost, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.get(CAUSED, cost)) {
            return;
        }
        inspection.report(cost).with(cost).offer(fixes -> {
            List<CanvasElement> causes = facts.items(CAUSES).stream().filter(facts::isLinked).toList();
            if (!causes.isEmpty()) {
                fixes.add(Fixes.linkFrom(inspection.fixTitle("cause", cost), causes, cost));
            }
        });
    }
}
