package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.BlockRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;

@RuleInfo(id = "CMP-01", family = Family.COMPLETENESS, severity = Severity.WARNING, source = "L")
public class BlockIsFilled extends BlockRule {

    private static final Threshold ELEMENTS = new Threshold("elements", 9, 1, 1000);

    @Override
    public List<Threshold> thresholds() {
        return List.of(ELEMENTS);
    }

    @Override
    protected void check(Block block, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.isEmpty(BlockKind.of(block)) && facts.size() >= inspection.threshold(ELEMENTS.name())) {
            inspection.report(block).with(block, facts.size());
        }
    }
}
