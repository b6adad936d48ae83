package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "VAL-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = "STR-01",
        source = "[003]")
public class PropositionIsNoActivity extends ElementRule<ValueProposition> {

    private static final Threshold SIMILARITY = new Threshold("similarity", 0.8, 0, 1);

    private static final Fact<CanvasElement, NameLikeness.Pairs> PAIRS = Fact
            .ofFacts((facts, element) -> NameLikeness.Pairs.of(facts.name(element)));
    private static final Fact<Canvas, List<NameLikeness.Pairs>> ACTIVITIES = Fact.ofFacts((facts, canvas) -> {
        List<NameLikeness.Pairs> pairs = new ArrayList<>();
        facts.elements(KeyActivity.class).forEach(activity -> pairs.add(facts.get(PAIRS, activity)));
        return pairs;
    });
    private static final Fact<Canvas, NameLikeness> LIKENESS = Fact
            .ofFacts((facts, canvas) -> new NameLikeness(facts.get(ACTIVITIES)));

    public PropositionIsNoActivity() {
        super(ValueProposition.class);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SIMILARITY);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        List<Integer> alike = inspection.facts().get(LIKENESS).like(inspection.facts().get(PAIRS, proposition),
                inspection.threshold(SIMILARITY.name()));
        if (!alike.isEmpty()) {
            List<KeyActivity> all = inspection.facts().elements(KeyActivity.class);
            List<KeyActivity> activities = alike.stream().map(all::get).toList();
            List<EObject> elements = new ArrayList<>(List.of(proposition));
            elements.addAll(activities);
            inspection.report(elements).with(proposition, activities);
        }
    }
}
