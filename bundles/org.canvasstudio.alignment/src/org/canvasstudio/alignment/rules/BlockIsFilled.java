package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;

@RuleInfo(id = "CMP-01", family = Family.COMPLETENESS, severity = Severity.WARNING, source = "L")
public class BlockIsFilled extends Rule {

    private static final Threshold ELEMENTS = new Threshold("elements", 9, 1, 1000);

    @Override
    public List<Threshold> thresholds() {
        return List.of(ELEMENTS);
    }

    @Override
    public void check(Inspection inspection) {
        int elements = inspection.facts().size();
        if (elements < inspection.threshold(ELEMENTS.name())) {
            return;
        }
        for (BlockKind kind : BlockKind.values()) {
            Block block = inspection.facts().block(kind);
            if (block != null && inspection.facts().isEmpty(kind)) {
                inspection.report(block).with(block, elements);
            }
        }
    }
}
