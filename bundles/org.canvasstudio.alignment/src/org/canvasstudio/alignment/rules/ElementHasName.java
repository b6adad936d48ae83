package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;

@RuleInfo(id = "STR-01", family = Family.STRUCTURE, severity = Severity.ERROR, source = "L")
public class ElementHasName extends ElementRule<CanvasElement> {

    public ElementHasName() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        String name = inspection.facts().name(element);
        if (Names.isBlank(name)) {
            // Without an id all that is known is where the note stands.
            inspection.report(element).variant(element.getId() == null ? "bare" : "none")
                    .with(BlockKind.of(element), element.getId()).offer(fixes -> {
                        if (element.getIncoming().isEmpty() && element.getOutgoing().isEmpty() && element.eContents().isEmpty()) {
                            fixes.add(Fixes.remove(inspection.fixTitle("remove"), element));
                        }
                    });
        } else if (BlockKind.of(element).isDefaultName(name)) {
            inspection.report(element).with(BlockKind.of(element), element);
        }
    }
}
