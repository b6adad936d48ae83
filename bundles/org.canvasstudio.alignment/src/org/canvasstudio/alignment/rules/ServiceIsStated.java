package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "ALN-11", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, source = "own")
public class ServiceIsStated extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        Map<ValueProposition, Set<CustomerSegment>> unstated = new LinkedHashMap<>();
        boolean begun = false;
        for (ValueProposition proposition : facts.elements(ValueProposition.class)) {
            begun |= !facts.statedServices(proposition).isEmpty();
            if (!facts.impliedServices(proposition).isEmpty()) {
                unstated.put(proposition, facts.impliedServices(proposition));
            }
        }
        if (!begun && unstated.size() > 1) {
            // A canvas that has not begun to state services gets this advice once.
            List<EObject> elements = new ArrayList<>(List.of(inspection.canvas()));
            elements.addAll(unstated.keySet());
            inspection.report(elements).variant("none").with(unstated.keySet())
                    .fix(Fixes.obvious(
                    Fixes.of(inspection.fixTitle("stateAll"), () -> unstated.forEach(ServiceIsStated::state))));
            return;
        }
        unstated.forEach((proposition, segments) -> {
            List<EObject> elements = new ArrayList<>(List.of(proposition));
            elements.addAll(segments);
            inspection.report(elements).with(proposition, segments).fix(Fixes.obvious(
                    Fixes.of(inspection.fixTitle("state", proposition, segments), () -> state(proposition, segments))));
        });
    }

    private static void state(ValueProposition proposition, Set<CustomerSegment> segments) {
        segments.forEach(segment -> Canvases.link(proposition, segment));
    }
}
