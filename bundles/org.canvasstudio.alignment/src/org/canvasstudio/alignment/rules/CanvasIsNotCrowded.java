package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.BlockRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Block;

@RuleInfo(id = "STR-06", family = Family.STRUCTURE, severity = Severity.ADVICE, source = "S")
public class CanvasIsNotCrowded extends BlockRule {

    private static final Threshold PER_BLOCK = new Threshold("elements-per-block", 8, 1, 1000);
    private static final Threshold PER_CANVAS = new Threshold("elements-per-canvas", 50, 1, 9000);

    private static final Threshold SCENARIOS = new Threshold("scenarios", Canvases.MOST_SCENARIOS, 0, 100);

    @Override
    public List<Threshold> thresholds() {
        return List.of(PER_BLOCK, PER_CANVAS, SCENARIOS);
    }

    /** While clearing the crowded blocks clears the canvas as well, they are the cause. */
    @Override
    protected void checkWhole(Inspection inspection) {
        double perBlock = inspection.threshold(PER_BLOCK.name());
        double perCanvas = inspection.threshold(PER_CANVAS.name());
        int all = 0;
        double afterwards = 0;
        for (BlockKind kind : BlockKind.values()) {
            int size = inspection.facts().size(kind);
            all += size;
            afterwards += Math.min(size, perBlock);
        }
        if (afterwards > perCanvas) {
            inspection.reportCanvas().variant("canvas").with(all, perCanvas);
        }
        int scenarios = inspection.facts().scenarios().size();
        if (scenarios > inspection.threshold(SCENARIOS.name())) {
            inspection.reportCanvas().variant("scenarios").with(scenarios, inspection.threshold(SCENARIOS.name()));
        }
    }

    @Override
    protected void check(Block block, Inspection inspection) {
        double perBlock = inspection.threshold(PER_BLOCK.name());
        BlockKind kind = BlockKind.of(block);
        int size = inspection.facts().size(kind);
        if (size > perBlock) {
            inspection.report(block).with(kind, size, perBlock);
        }
    }
}
