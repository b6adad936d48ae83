package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;

@RuleInfo(id = "REV-02", family = Family.MONEY, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-05", "CMP-02", "REV-01" }, source = "T")
public class PayerHasStream extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> wanting = facts.elements(CustomerSegment.class,
                segment -> segment.getPayer() == Payer.PAYS && facts.streamsOf(segment).isEmpty());
        if (wanting.isEmpty()) {
            return;
        }
        List<RevenueStream> streams = facts.elements(RevenueStream.class);
        List<RevenueStream> unpaid = facts.elements(RevenueStream.class, stream -> !facts.hasSource(stream, LinkKind.PAYS));
        for (CustomerSegment segment : wanting) {
            Report report = inspection.report(segment).with(segment).lacking(BlockKind.REVENUE_STREAMS)
                    .otherEnds(wanting, unpaid);
            if (!streams.isEmpty()) {
                report.fix(Fixes.linkTo(inspection.fixTitle("pay", segment), segment, streams));
            }
            String name = inspection.text("new", segment.getName());
            if (facts.isFree(BlockKind.REVENUE_STREAMS, name) && !facts.serving(segment).isEmpty()) {
                report.fix(Fixes.of(inspection.fixTitle("add", segment), () -> StreamNamesPayerAndPurpose.pays(segment,
                        (RevenueStream) Canvases.add(facts.whole(), BlockKind.REVENUE_STREAMS, name), facts)));
            }
        }
    }
}
