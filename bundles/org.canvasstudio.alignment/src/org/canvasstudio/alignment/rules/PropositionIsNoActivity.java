package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "VAL-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = "STR-01",
        source = "[003]")
public class PropositionIsNoActivity extends Rule {

    private static final Threshold SIMILARITY = new Threshold("similarity", 0.8, 0, 1);

    @Override
    public List<Threshold> thresholds() {
        return List.of(SIMILARITY);
    }

    @Override
    public void check(Inspection inspection) {
        List<KeyActivity> activities = inspection.facts().elements(KeyActivity.class);
        NameLikeness names = new NameLikeness(activities.stream().map(CanvasElement::getName).toList());
        double similarity = inspection.threshold(SIMILARITY.name());
        for (ValueProposition proposition : inspection.facts().elements(ValueProposition.class)) {
            List<KeyActivity> alike = names.like(proposition.getName(), similarity).stream().map(activities::get).toList();
            if (!alike.isEmpty()) {
                List<EObject> elements = new ArrayList<>(List.of(proposition));
                elements.addAll(alike);
                inspection.report(elements).with(proposition, alike);
            }
        }
    }
}
