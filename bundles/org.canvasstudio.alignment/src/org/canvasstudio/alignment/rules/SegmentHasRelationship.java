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
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RelationshipCategory;
import org.canvasstudio.model.canvas.YesNo;

@RuleInfo(id = "CUS-04", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = { "STR-01",
        "CMP-01", "CMP-02" }, source = "L")
public class SegmentHasRelationship extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CustomerSegment> unbound = facts.elements(CustomerSegment.class,
                segment -> !facts.hasSource(segment, LinkKind.BINDS));
        if (unbound.isEmpty()) {
            return;
        }
        List<CustomerRelationship> unlinked = facts.unlinked(CustomerRelationship.class);
        for (CustomerSegment segment : unbound) {
            Report report = inspection.report(segment).with(segment).lacking(BlockKind.CUSTOMER_RELATIONSHIPS)
                    .otherEnds(unbound, unlinked);
            List<CustomerRelationship> suitable = facts.elements(CustomerRelationship.class);
            if (segment.getNeedsAssistance() == YesNo.YES || !segment.getPreferredRelationships().isEmpty()) {
                suitable = suitable.stream().filter(relationship -> Relationships.suits(relationship, segment)).toList();
            }
            if (!suitable.isEmpty()) {
                report.fix(Fixes.obvious(Fixes.linkFrom(inspection.fixTitle("bind", segment), suitable, segment)));
            }
            String name = inspection.text("new", segment.getName());
            if (facts.isFree(BlockKind.CUSTOMER_RELATIONSHIPS, name)) {
                report.fix(Fixes.addFrom(inspection.fixTitle("add", segment), BlockKind.CUSTOMER_RELATIONSHIPS, name, segment));
            }
        }
    }
}
