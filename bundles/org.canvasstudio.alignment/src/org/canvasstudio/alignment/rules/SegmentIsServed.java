package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CustomerSegment;

@RuleInfo(id = "ALN-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        requires = { "CMP-01", "CMP-03", "CMP-04" }, source = "S")
public class SegmentIsServed extends ElementRule<CustomerSegment> {

    public SegmentIsServed() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        if (inspection.facts().serving(segment).isEmpty()) {
            Report report = inspection.report(segment).with(segment).lacking(BlockKind.VALUE_PROPOSITIONS);
            if (!inspection.facts().items(BlockKind.VALUE_PROPOSITIONS).isEmpty()) {
                report.fix(Fixes.linkFrom(inspection.fixTitle("serve", segment),
                        inspection.facts().items(BlockKind.VALUE_PROPOSITIONS), segment));
            }
        }
    }
}
