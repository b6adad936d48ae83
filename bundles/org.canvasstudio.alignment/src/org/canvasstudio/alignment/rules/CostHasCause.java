package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "REV-06", family = Family.MONEY, severity = Severity.WARNING, requires = { "STR-01", "CMP-01" },
        source = "B")
public class CostHasCause extends Rule {

    private static final BlockKind[] CAUSES = { BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.KEY_PARTNERS,
            BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS };

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<Cost> causeless = facts.elements(Cost.class, cost -> !facts.hasSource(cost, LinkKind.CAUSES));
        if (!causeless.isEmpty()) {
            List<CanvasElement> causes = facts.items(CAUSES).stream().filter(facts::isLinked).toList();
            for (Cost cost : causeless) {
                Report report = inspection.report(cost).with(cost);
                if (!causes.isEmpty()) {
                    report.fix(Fixes.linkFrom(inspection.fixTitle("cause", cost), causes, cost));
                }
            }
        }
        if (facts.kind() == CanvasKind.ORGANISATION && causeless.size() < facts.elements(Cost.class).size()) {
            adviseCosts(inspection);
        }
    }

    /**
     * Once a canvas states what causes a cost. What is linked to nothing at all is a finding of its own, and what an
     * activity costs includes what it uses.
     */
    private static void adviseCosts(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CanvasElement> costless = facts.items(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES).stream()
                .filter(element -> facts.isLinked(element) && !facts.hasTarget(element, LinkKind.CAUSES)
                        && facts.sources(element, LinkKind.NEEDS, KeyActivity.class).stream()
                                .noneMatch(activity -> facts.hasTarget(activity, LinkKind.CAUSES))).toList();
        if (!costless.isEmpty()) {
            List<EObject> elements = new ArrayList<>(List.of(facts.whole()));
            elements.addAll(costless);
            inspection.report(elements).variant("costless").with(costless).atMost(Severity.ADVICE);
        }
    }
}
