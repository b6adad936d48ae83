package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.YesNo;

@RuleInfo(id = "PER-07", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        source = "[003]")
public class MisfitHasAction extends ElementRule<KeyActivity> {

    public MisfitHasAction() {
        super(KeyActivity.class);
    }

    @Override
    protected void check(KeyActivity activity, Inspection inspection) {
        if (activity.getFitsPerson() == YesNo.NO && !Actions.areAbout(activity, inspection.facts())) {
            inspection.report(activity).with(activity)
                    .offer(fixes -> fixes.add(addAction(inspection, activity)));
        }
    }

    private static Fix addAction(Inspection inspection, KeyActivity activity) {
        Canvas canvas = Blocks.canvasOf(activity);
        String name = inspection.text("action", activity);
        return Fixes.of(inspection.fixTitle("add", activity),
                () -> ActionFixes.add(canvas, name, List.of(activity), List.of()));
    }
}
