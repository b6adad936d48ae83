package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.RelationshipCategory;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CUS-07", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, source = "[003]")
public class AssistanceIsGiven extends ElementRule<CustomerSegment> {

    public AssistanceIsGiven() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        List<CustomerRelationship> relationships = inspection.facts().relationshipsOf(segment);
        if (segment.getNeedsAssistance() != YesNo.YES || !Relationships.areCategorised(relationships)
                || !relationships.stream().allMatch(Relationships::isUnattended)) {
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(segment));
        elements.addAll(relationships);
        inspection.report(elements).with(segment, relationships)
                .offer(fixes -> offer(fixes, segment, relationships, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, List<CustomerRelationship> relationships,
            Inspection inspection) {
        boolean hasPreferred = relationships.stream().anyMatch(relationship -> Relationships.isPreferred(relationship, segment));
        List<CustomerRelationship> attended = inspection.facts().elements(CustomerRelationship.class,
                relationship -> relationship.getCategory() != RelationshipCategory.UNSPECIFIED
                        && !Relationships.isUnattended(relationship)
                        // CUS-08 asks for a preferred one as soon as this finding is gone.
                        && (hasPreferred || Relationships.isPreferred(relationship, segment)));
        if (!attended.isEmpty()) {
            fixes.add(Fixes.linkFrom(inspection.fixTitle("assist", segment), attended, segment));
        }
        List<CustomerRelationship> own = Relationships.ownOf(segment, relationships, inspection.facts());
        Set<RelationshipCategory> preferred = Relationships.preferred(segment);
        if (!own.isEmpty() && (preferred.isEmpty() || preferred.contains(RelationshipCategory.PERSONAL_ASSISTANCE))) {
            fixes.add(Fixes.choosing(inspection.fixTitle("category", RelationshipCategory.PERSONAL_ASSISTANCE), own,
                    relationship -> ((CustomerRelationship) relationship).setCategory(RelationshipCategory.PERSONAL_ASSISTANCE)));
        }
    }
}
