package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.HypothesisState;

@RuleInfo(id = "HYP-01", family = Family.EVOLUTION, severity = Severity.ADVICE, requires = "STR-01", source = "own")
public class RefutedIsNotCarriedOn extends ElementRule<CanvasElement> {

    public RefutedIsNotCarriedOn() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        for (Hypothesis hypothesis : element.getHypotheses()) {
            if (hypothesis.getState() == HypothesisState.REFUTED && Names.isBlank(hypothesis.getNote())) {
                Report report = inspection.report(element, hypothesis);
                if (Names.isBlank(hypothesis.getStatement())) {
                    report.with(element);
                } else {
                    report.variant("statement").with(element, hypothesis);
                }
            }
        }
    }
}
