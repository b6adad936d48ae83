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
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.YesNo;

@RuleInfo(id = "CUS-04", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = { "STR-01",
        "CMP-01", "CMP-02" }, source = "L")
public class SegmentHasRelationship extends ElementRule<CustomerSegment> {

    private static final Fact<CustomerSegment, Boolean> UNBOUND = Fact
            .ofFacts((facts, segment) -> !facts.hasSource(segment, LinkKind.BINDS));

    public SegmentHasRelationship() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(UNBOUND, segment)) {
            return;
        }
        inspection.report(segment).with(segment).lacking(BlockKind.CUSTOMER_RELATIONSHIPS)
                .otherEnds(facts.all(CustomerSegment.class, UNBOUND), facts.unlinked(CustomerRelationship.class))
                .offer(fixes -> offer(fixes, segment, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerRelationship> suitable = facts.elements(CustomerRelationship.class);
        if (segment.getNeedsAssistance() == YesNo.YES || !segment.getPreferredRelationships().isEmpty()) {
            suitable = suitable.stream().filter(relationship -> Relationships.suits(relationship, segment)).toList();
        }
        if (!suitable.isEmpty()) {
            fixes.add(Fixes.obvious(Fixes.linkFrom(inspection.fixTitle("bind", segment), suitable, segment)));
        }
        String name = inspection.text("new", segment.getName());
        if (facts.isFree(BlockKind.CUSTOMER_RELATIONSHIPS, name)) {
            fixes.add(Fixes.addFrom(inspection.fixTitle("add", segment), BlockKind.CUSTOMER_RELATIONSHIPS, name, segment));
        }
    }
}
