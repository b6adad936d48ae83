package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Amounts;
import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "REV-01", family = Family.MONEY, severity = Severity.ERROR, requires = { "STR-01", "CMP-01" },
        source = "S, B")
public class StreamNamesPayerAndPurpose extends ElementRule<RevenueStream> {

    public StreamNamesPayerAndPurpose() {
        super(RevenueStream.class);
    }

    @Override
    protected void check(RevenueStream stream, Inspection inspection) {
        Facts facts = inspection.facts();
        boolean payer = facts.hasSource(stream, LinkKind.PAYS);
        // What is felt is not for one proposition rather than another.
        boolean purpose = Amounts.isSoft(stream) || facts.hasTarget(stream, LinkKind.PAYS_FOR);
        if (payer && purpose) {
            return;
        }
        Report report = inspection.report(stream).with(stream);
        if (!payer && !purpose) {
            report.variant("both").lacking(BlockKind.CUSTOMER_SEGMENTS, BlockKind.VALUE_PROPOSITIONS).offer(fixes -> {
                List<CustomerSegment> served = facts.elements(CustomerSegment.class,
                        segment -> !facts.serving(segment).isEmpty());
                if (!served.isEmpty()) {
                    fixes.add(Fixes.choosing(inspection.fixTitle("both", stream), served,
                            segment -> pays((CustomerSegment) segment, stream, facts)));
                }
            });
        } else if (!payer) {
            report.lacking(BlockKind.CUSTOMER_SEGMENTS).offer(fixes -> {
                List<CustomerSegment> segments = facts.elements(CustomerSegment.class);
                if (!segments.isEmpty()) {
                    fixes.add(Fixes.obvious(Fixes.linkFrom(inspection.fixTitle("payer", stream), segments, stream)));
                }
            });
        } else {
            report.variant("purpose").lacking(BlockKind.VALUE_PROPOSITIONS).offer(fixes -> {
                List<ValueProposition> propositions = facts.elements(ValueProposition.class);
                if (!propositions.isEmpty()) {
                    fixes.add(Fixes.obvious(Fixes.linkTo(inspection.fixTitle("purpose", stream), stream, propositions)));
                }
            });
        }
    }

    /** The segment pays for what serves it. */
    static void pays(CustomerSegment segment, RevenueStream stream, Facts facts) {
        List<ValueProposition> serving = List.copyOf(facts.serving(segment));
        Canvases.link(segment, stream);
        serving.forEach(proposition -> Canvases.link(stream, proposition));
    }
}
