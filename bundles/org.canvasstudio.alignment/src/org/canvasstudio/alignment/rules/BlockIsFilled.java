package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.Canvases;
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
        int elements = Canvases.elements(inspection.canvas()).size();
        if (elements < inspection.threshold(ELEMENTS.name())) {
            return;
        }
        for (Block block : inspection.canvas().getBlocks()) {
            if (block.getItems().isEmpty()) {
                inspection.report(block).with(block, elements);
            }
        }
    }
}
