package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Amounts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;

@RuleInfo(id = "PER-04", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[002], [003]")
public class SoftCostsAreNamed extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (inspection.facts().isBegun(Topic.COST_NATURES)
                && inspection.facts().elements(Cost.class).stream().noneMatch(Amounts::isSoft)) {
            inspection.report(BlockKind.COSTS.in(inspection.canvas())).with(BlockKind.COSTS);
        }
    }
}
