package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "VAL-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = "STR-01",
        source = "[003]")
public class PropositionIsNoActivity extends ElementRule<ValueProposition> {

    private static final Threshold SIMILARITY = new Threshold("similarity", 0.8, 0, 1);

    public PropositionIsNoActivity() {
        super(ValueProposition.class);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SIMILARITY);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        List<CanvasElement> activities = inspection.facts().alike(proposition, BlockKind.KEY_ACTIVITIES,
                inspection.threshold(SIMILARITY.name()));
        if (!activities.isEmpty()) {
            List<EObject> elements = new ArrayList<>(List.of(proposition));
            elements.addAll(activities);
            inspection.report(elements).with(proposition, activities);
        }
    }
}
