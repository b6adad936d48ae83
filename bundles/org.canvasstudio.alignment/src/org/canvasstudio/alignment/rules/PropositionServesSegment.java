package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-02", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        requires = { "STR-01", "CMP-01", "ALN-01" }, source = "S, L")
public class PropositionServesSegment extends ElementRule<ValueProposition> {

    public PropositionServesSegment() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.servedBy(proposition).isEmpty()) {
            return;
        }
        Report report = inspection.report(proposition).with(proposition).lacking(BlockKind.CUSTOMER_SEGMENTS);
        // A proposition that is linked to nothing is a finding of its own, whatever else is missing.
        if (facts.isLinked(proposition)) {
            report.otherEnds(facts.propositionsServingNobody(), facts.unservedSegments());
        }
        report.offer(fixes -> {
            if (!facts.isEmpty(BlockKind.CUSTOMER_SEGMENTS)) {
                fixes.add(Fixes.obvious(Fixes.linkTo(inspection.fixTitle("serve", proposition), proposition,
                        facts.items(BlockKind.CUSTOMER_SEGMENTS))));
            }
        });
    }
}
