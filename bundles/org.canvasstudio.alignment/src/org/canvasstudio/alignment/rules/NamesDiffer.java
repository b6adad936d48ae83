package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;

@RuleInfo(id = "STR-02", family = Family.STRUCTURE, severity = Severity.WARNING, requires = "STR-01", source = "B")
public class NamesDiffer extends ElementRule<CanvasElement> {

    public NamesDiffer() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        CanvasElement first = inspection.facts().firstNamesake(element);
        if (first != element) {
            inspection.report(element, first).with(first, element, BlockKind.of(element))
                    .offer(fixes -> fixes.add(Fixes.merge(inspection.fixTitle("merge"), first, element)));
        }
    }
}
