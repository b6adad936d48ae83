package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Amounts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostNature;

@RuleInfo(id = "PER-04", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[002], [003]")
public class SoftCostsAreNamed extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (inspection.facts().isBegun(Topic.COST_NATURES)
                && inspection.facts().elements(Cost.class).stream().noneMatch(Amounts::isSoft)) {
            Report report = inspection.report(inspection.facts().block(BlockKind.COSTS)).with(BlockKind.COSTS);
            List<Cost> open = inspection.facts().elements(Cost.class,
                    cost -> cost.getNature() == CostNature.UNSPECIFIED && cost.getAmount() == null
                            && cost.getPrice() == null);
            if (!open.isEmpty()) {
                report.fix(Fixes.choosing(inspection.fixTitle("mark"), open, cost -> ((Cost) cost).setNature(CostNature.SOFT)));
            }
        }
    }
}
