package org.canvasstudio.alignment.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.YesNo;

@RuleInfo(id = "PER-07", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        source = "[003]")
public class MisfitHasAction extends Rule {

    @Override
    public void check(Inspection inspection) {
        Set<CanvasElement> underAction = new HashSet<>();
        for (Action action : inspection.canvas().getActions()) {
            underAction.addAll(action.getElements());
        }
        for (KeyActivity activity : inspection.facts().elements(KeyActivity.class)) {
            if (activity.getFitsPerson() == YesNo.NO && !underAction.contains(activity)) {
                inspection.report(activity).with(activity).fix(addAction(inspection, activity));
            }
        }
    }

    private static Fix addAction(Inspection inspection, KeyActivity activity) {
        Canvas canvas = inspection.canvas();
        String name = inspection.text("action", activity);
        return Fixes.of(inspection.fixTitle("add", activity),
                () -> ActionFixes.add(canvas, name, List.of(activity), List.of()));
    }
}
