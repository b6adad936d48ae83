package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;

@RuleInfo(id = "CUS-10", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        kinds = CanvasKind.ORGANISATION, requires = { "STR-01", "CMP-01", "CMP-05", "CMP-02", "REV-01" }, source = "[003]")
public class PayerIsKnown extends ElementRule<CustomerSegment> {

    private static final Fact<CustomerSegment, Boolean> UNKNOWN = Fact
            .of((facts, segment) -> segment.getPayer() == Payer.UNSPECIFIED && !facts.hasTarget(segment, LinkKind.PAYS)
                    && !facts.hasSource(segment, LinkKind.SUBSIDISES));
    private static final Fact<RevenueStream, Boolean> UNPAID = Fact
            .of((facts, stream) -> facts.isLinked(stream) && !facts.hasSource(stream, LinkKind.PAYS));

    public PayerIsKnown() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(UNKNOWN, segment)) {
            return;
        }
        inspection.report(segment).with(segment).lacking(BlockKind.REVENUE_STREAMS)
                .otherEnds(facts.all(CustomerSegment.class, UNKNOWN), facts.all(RevenueStream.class, UNPAID))
                .offer(fixes -> offer(fixes, segment, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        PayerHasStream.offerStream(fixes, segment, inspection);
        if (!facts.payers().isEmpty()) {
            fixes.add(Fixes.choosing(inspection.fixTitle("subsidise", segment), facts.payers(), payer -> {
                segment.setPayer(Payer.FREE);
                Canvases.link((CustomerSegment) payer, segment);
            }));
        }
    }
}
