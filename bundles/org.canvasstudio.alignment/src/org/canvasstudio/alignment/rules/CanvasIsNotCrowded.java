package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.BlockKind;

@RuleInfo(id = "STR-06", family = Family.STRUCTURE, severity = Severity.ADVICE, source = "S")
public class CanvasIsNotCrowded extends Rule {

    private static final Threshold PER_BLOCK = new Threshold("elements-per-block", 8, 1, 1000);
    private static final Threshold PER_CANVAS = new Threshold("elements-per-canvas", 50, 1, 9000);

    @Override
    public List<Threshold> thresholds() {
        return List.of(PER_BLOCK, PER_CANVAS);
    }

    @Override
    public void check(Inspection inspection) {
        double perBlock = inspection.threshold(PER_BLOCK.name());
        double perCanvas = inspection.threshold(PER_CANVAS.name());
        int elements = 0;
        double afterwards = 0;
        for (BlockKind kind : BlockKind.values()) {
            int size = inspection.facts().items(kind).size();
            elements += size;
            afterwards += Math.min(size, perBlock);
            if (size > perBlock) {
                inspection.report(inspection.facts().block(kind)).with(kind, size, perBlock);
            }
        }
        // While clearing the crowded blocks clears the canvas as well, they are the cause.
        if (afterwards > perCanvas) {
            inspection.reportCanvas().variant("canvas").with(elements, perCanvas);
        }
    }
}
