package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "ALN-11", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, source = "own")
public class ServiceIsStated extends ElementRule<ValueProposition> {

    private static final Fact<ValueProposition, Boolean> STATING = Fact
            .ofLinks((facts, proposition) -> !facts.statedServices(proposition).isEmpty());
    private static final Fact<ValueProposition, Boolean> IMPLYING = Fact
            .ofLinks((facts, proposition) -> !facts.impliedServices(proposition).isEmpty());

    public ServiceIsStated() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<CustomerSegment> segments = facts.impliedServices(proposition);
        if (segments.isEmpty()) {
            return;
        }
        List<ValueProposition> unstated = facts.all(ValueProposition.class, IMPLYING);
        if (!facts.any(ValueProposition.class, STATING) && unstated.size() > 1) {
            // A canvas that has not begun to state services gets this advice once.
            if (proposition == unstated.get(0)) {
                List<EObject> elements = new ArrayList<>();
                elements.add(facts.whole());
                elements.addAll(unstated);
                inspection.report(elements).variant("none").with(unstated).offer(fixes -> fixes.add(Fixes.obvious(
                        Fixes.of(inspection.fixTitle("stateAll"), () -> stateAll(List.copyOf(unstated))))));
            }
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(proposition));
        elements.addAll(segments);
        inspection.report(elements).with(proposition, segments)
                .offer(fixes -> fixes.add(Fixes.obvious(
                        Fixes.of(inspection.fixTitle("state", proposition, segments), () -> state(proposition, segments)))));
    }

    private static void stateAll(List<ValueProposition> propositions) {
        Facts facts = Facts.of(Blocks.canvasOf(propositions.get(0)));
        Map<ValueProposition, Set<CustomerSegment>> services = new LinkedHashMap<>();
        propositions.forEach(proposition -> services.put(proposition, facts.impliedServices(proposition)));
        services.forEach(ServiceIsStated::state);
    }

    private static void state(ValueProposition proposition, Set<CustomerSegment> segments) {
        segments.forEach(segment -> Canvases.link(proposition, segment));
    }
}
