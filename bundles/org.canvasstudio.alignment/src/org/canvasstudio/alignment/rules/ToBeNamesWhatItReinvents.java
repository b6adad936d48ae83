package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.CrossFileRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasState;

@RuleInfo(id = "EVO-01", family = Family.EVOLUTION, severity = Severity.WARNING, source = "[003]")
public class ToBeNamesWhatItReinvents extends CrossFileRule {

    @Override
    protected void check(Canvas canvas, Surroundings surroundings, Inspection inspection) {
        if (inspection.facts().rest().getState() != CanvasState.TO_BE) {
            return;
        }
        String path = canvas.getReinvents();
        if (Names.isBlank(path)) {
            inspection.report(canvas).with(canvas);
            return;
        }
        switch (surroundings.reinvented(path).outcome()) {
        case MISSING:
            inspection.report(canvas).variant("missing").with(canvas, path);
            break;
        case NO_CANVAS:
            inspection.report(canvas).variant("noCanvas").with(canvas, path);
            break;
        case ITSELF:
            inspection.report(canvas).variant("itself").with(canvas, path);
            break;
        case OTHER_CLIENT:
            inspection.report(canvas).variant("otherClient").with(canvas, path);
            break;
        default:
            // It is found; or it cannot be read, which that file is reported for.
            break;
        }
    }
}
