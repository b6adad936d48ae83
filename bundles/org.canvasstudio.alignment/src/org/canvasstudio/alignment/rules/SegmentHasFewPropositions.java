package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "VAL-03", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, source = "L")
public class SegmentHasFewPropositions extends ElementRule<CustomerSegment> {

    private static final Threshold PROPOSITIONS = new Threshold("propositions", 3, 1, 1000);

    public SegmentHasFewPropositions() {
        super(CustomerSegment.class);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(PROPOSITIONS);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Set<ValueProposition> serving = inspection.facts().serving(segment);
        if (serving.size() > inspection.threshold(PROPOSITIONS.name())) {
            List<EObject> elements = new ArrayList<>(List.of(segment));
            elements.addAll(serving);
            inspection.report(elements).with(segment, serving.size(), serving);
        }
    }
}
