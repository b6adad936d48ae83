package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CUS-08", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = "CUS-07",
        source = "[003]")
public class RelationshipIsPreferred extends ElementRule<CustomerSegment> {

    public RelationshipIsPreferred() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        List<CustomerRelationship> relationships = inspection.facts().relationshipsOf(segment);
        if (!Relationships.areCategorised(relationships)
                || relationships.stream().anyMatch(relationship -> Relationships.isPreferred(relationship, segment))) {
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(segment));
        elements.addAll(relationships);
        inspection.report(elements).with(segment, Relationships.preferred(segment), relationships)
                .offer(fixes -> offer(fixes, segment, relationships, inspection));
    }

    private static void offer(List<? super Fix> fixes, CustomerSegment segment, List<CustomerRelationship> relationships,
            Inspection inspection) {
        List<CustomerRelationship> preferred = inspection.facts().elements(CustomerRelationship.class,
                relationship -> Relationships.isPreferred(relationship, segment));
        if (!preferred.isEmpty()) {
            fixes.add(Fixes.linkFrom(inspection.fixTitle("bind", segment), preferred, segment));
        }
        List<CustomerRelationship> own = Relationships.ownOf(segment, relationships, inspection.facts());
        for (RelationshipCategory category : Relationships.preferred(segment)) {
            if (!own.isEmpty()) {
                fixes.add(Fixes.choosing(inspection.fixTitle("category", category), own,
                        relationship -> ((CustomerRelationship) relationship).setCategory(category)));
            }
        }
        Set<RelationshipCategory> kept = EnumSet.noneOf(RelationshipCategory.class);
        relationships.forEach(relationship -> kept.add(relationship.getCategory()));
        fixes.add(Fixes.of(inspection.fixTitle("accept", segment, kept),
                () -> segment.getPreferredRelationships().addAll(kept)));
    }
}
