package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;

@RuleInfo(id = "CMP-02", family = Family.COMPLETENESS, severity = Severity.WARNING,
        requires = { "STR-01", "ALN-01", "ALN-02",
        "REV-01" }, source = "S")
public class ElementIsLinked extends ElementRule<CanvasElement> {

    public ElementIsLinked() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        for (Link link : element.getOutgoing()) {
            if (leadsToAnotherBlock(element, link.getTarget(), inspection)) {
                return;
            }
        }
        for (Link link : element.getIncoming()) {
            if (leadsToAnotherBlock(element, link.getSource(), inspection)) {
                return;
            }
        }
        inspection.report(element).with(element, BlockKind.of(element));
    }

    /** An illegal link counts: that it is illegal is a finding of its own. */
    private static boolean leadsToAnotherBlock(CanvasElement element, CanvasElement other, Inspection inspection) {
        return other != null && inspection.facts().isHere(other) && BlockKind.of(other) != BlockKind.of(element);
    }
}
