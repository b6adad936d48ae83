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
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;

@RuleInfo(id = "REV-02", family = Family.MONEY, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-05", "CMP-02", "REV-01" }, source = "T")
public class PayerHasStream extends ElementRule<CustomerSegment> {

    private static final Fact<CustomerSegment, Boolean> WANTING = Fact.of(
            (facts, segment) -> segment.getPayer() == Payer.PAYS && !facts.hasTarget(segment, LinkKind.PAYS));
    private static final Fact<RevenueStream, Boolean> UNPAID = Fact
            .ofFacts((facts, stream) -> !facts.hasSource(stream, LinkKind.PAYS));

    public PayerHasStream() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(WANTING, segment)) {
            return;
        }
        inspection.report(segment).with(segment).lacking(BlockKind.REVENUE_STREAMS)
                .otherEnds(facts.all(CustomerSegment.class, WANTING), unpaid(facts))
                .offer(fixes -> offerStream(fixes, segment, inspection));
    }

    /** Offers a stream that the segment pays: one that is there, or a new one for what serves it. */
    static void offerStream(List<? super Fix> fixes, CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<RevenueStream> streams = facts.elements(RevenueStream.class);
        if (!streams.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("pay", segment), segment, streams));
        }
        String name = inspection.text("new", segment.getName());
        if (facts.isFree(BlockKind.REVENUE_STREAMS, name) && !facts.serving(segment).isEmpty()) {
            fixes.add(Fixes.of(inspection.fixTitle("add", segment), () -> StreamNamesPayerAndPurpose.pays(segment,
                    (RevenueStream) Canvases.add(facts.whole(), BlockKind.REVENUE_STREAMS, name), facts)));
        }
    }

    /** The streams that no segment pays. */
    static List<RevenueStream> unpaid(Facts facts) {
        return facts.all(RevenueStream.class, UNPAID);
    }
}
