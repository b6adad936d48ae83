package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        requires = { "STR-01", "CMP-01" }, source = "S")
public class SegmentIsServed extends ElementRule<CustomerSegment> {

    public SegmentIsServed() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.serving(segment).isEmpty()) {
            return;
        }
        inspection.report(segment).with(segment).lacking(BlockKind.VALUE_PROPOSITIONS)
                .offer(fixes -> offer(fixes, segment, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<ValueProposition> serving = facts.propositionsServingNobody();
        // Where this finding speaks for ALN-02 too, the fix ends both.
        if (serving.isEmpty() || serving.size() > facts.unservedSegments().size()) {
            serving = facts.elements(ValueProposition.class);
        }
        if (!serving.isEmpty()) {
            fixes.add(Fixes.obvious(Fixes.linkFrom(inspection.fixTitle("serve", segment), serving, segment)));
        }
        String name = inspection.text("new", segment.getName());
        if (facts.isFree(BlockKind.VALUE_PROPOSITIONS, name)) {
            fixes.add(Fixes.addFrom(inspection.fixTitle("add", segment), BlockKind.VALUE_PROPOSITIONS, name, segment));
        }
    }
}
