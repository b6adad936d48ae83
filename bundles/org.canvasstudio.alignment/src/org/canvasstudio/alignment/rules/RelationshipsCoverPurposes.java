package org.canvasstudio.alignment.rules;

import java.util.EnumSet;
import java.util.Set;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.RelationshipPurpose;

@RuleInfo(id = "CUS-06", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE,
        kinds = CanvasKind.ORGANISATION, source = "[003]")
public class RelationshipsCoverPurposes extends Rule {

    private static final Grouping<CustomerRelationship, RelationshipPurpose> BY_PURPOSE = Grouping
            .byEach(CustomerRelationship.class, (facts, relationship) -> Set.copyOf(relationship.getPurposes()));

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.PURPOSES)) {
            return;
        }
        Set<RelationshipPurpose> missing = EnumSet.complementOf(EnumSet.of(RelationshipPurpose.UNSPECIFIED));
        missing.removeIf(purpose -> !facts.group(BY_PURPOSE, purpose).isEmpty());
        if (!missing.isEmpty()) {
            inspection.report(facts.block(BlockKind.CUSTOMER_RELATIONSHIPS)).with(missing)
                    .offer(fixes -> fixes.add(Fixes.choosing(inspection.fixTitle("cover", missing),
                            facts.elements(CustomerRelationship.class),
                            relationship -> ((CustomerRelationship) relationship).getPurposes().addAll(missing))));
        }
    }
}
