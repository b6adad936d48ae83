package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Payer;

@RuleInfo(id = "CUS-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        kinds = CanvasKind.ORGANISATION, requires = "CMP-01", source = "[003]")
public class SomeSegmentPays extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> segments = facts.elements(CustomerSegment.class);
        // A segment of which nothing is known may pay: CUS-10 asks.
        if (!segments.isEmpty() && segments.stream().allMatch(facts::isFree)) {
            inspection.report(segments).with(segments).lacking(BlockKind.REVENUE_STREAMS)
                    .offer(fixes -> fixes.add(Fixes.choosing(inspection.fixTitle("pay"), segments,
                            payer -> pay((CustomerSegment) payer, segments))));
        }
    }

    /** One segment pays, and it pays for the others. */
    private static void pay(CustomerSegment payer, List<CustomerSegment> segments) {
        payer.setPayer(Payer.PAYS);
        for (CustomerSegment segment : segments) {
            if (segment != payer && segment.getIncoming().stream().noneMatch(link -> link.getSource() == payer)) {
                Canvases.link(payer, segment);
            }
        }
    }
}
