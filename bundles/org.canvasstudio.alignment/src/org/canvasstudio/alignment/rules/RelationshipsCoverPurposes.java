package org.canvasstudio.alignment.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
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

    @Override
    public void check(Inspection inspection) {
        if (!inspection.facts().isBegun(Topic.PURPOSES)) {
            return;
        }
        List<CustomerRelationship> relationships = inspection.facts().elements(CustomerRelationship.class);
        Set<RelationshipPurpose> missing = EnumSet.complementOf(EnumSet.of(RelationshipPurpose.UNSPECIFIED));
        relationships.forEach(relationship -> missing.removeAll(relationship.getPurposes()));
        if (!missing.isEmpty()) {
            inspection.report(inspection.facts().block(BlockKind.CUSTOMER_RELATIONSHIPS)).with(missing)
                    .offer(fixes -> fixes.add(Fixes.choosing(inspection.fixTitle("cover", missing), relationships,
                            relationship -> ((CustomerRelationship) relationship).getPurposes().addAll(missing))));
        }
    }
}
