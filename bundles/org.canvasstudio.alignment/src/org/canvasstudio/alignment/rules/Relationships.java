package org.canvasstudio.alignment.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RelationshipCategory;
import org.canvasstudio.model.canvas.YesNo;

/** What the rules about relationships ask of them. */
final class Relationships {

    private Relationships() {
    }

    /** Whether a relationship of this category leaves customers to themselves or to a machine. */
    static boolean isUnattended(CustomerRelationship relationship) {
        return relationship.getCategory() == RelationshipCategory.SELF_SERVICE
                || relationship.getCategory() == RelationshipCategory.AUTOMATED_SERVICE;
    }

    /** Whether a segment could be kept by the relationship alone: CUS-07 and CUS-08 would ask nothing of it next. */
    static boolean suits(CustomerRelationship relationship, CustomerSegment segment) {
        return relationship.getCategory() == RelationshipCategory.UNSPECIFIED
                || isPreferred(relationship, segment)
                        && !(segment.getNeedsAssistance() == YesNo.YES && isUnattended(relationship));
    }

    /** Of the relationships those that are kept with no other segment, so that changing them changes nothing for others. */
    static List<CustomerRelationship> ownOf(CustomerSegment segment, List<CustomerRelationship> relationships, Facts facts) {
        return relationships.stream().filter(relationship -> facts.targets(relationship, LinkKind.BINDS, CustomerSegment.class)
                .equals(List.of(segment))).toList();
    }

    /** Whether there are relationships, and the category of each is stated. */
    static boolean areCategorised(List<CustomerRelationship> relationships) {
        return !relationships.isEmpty() && relationships.stream()
                .noneMatch(relationship -> relationship.getCategory() == RelationshipCategory.UNSPECIFIED);
    }

    /** The categories that a segment is said to prefer. */
    static Set<RelationshipCategory> preferred(CustomerSegment segment) {
        Set<RelationshipCategory> preferred = EnumSet.noneOf(RelationshipCategory.class);
        preferred.addAll(segment.getPreferredRelationships());
        preferred.remove(RelationshipCategory.UNSPECIFIED);
        return preferred;
    }

    /** Whether a segment prefers a relationship, or is not said to prefer others. */
    static boolean isPreferred(CustomerRelationship relationship, CustomerSegment segment) {
        return preferred(segment).isEmpty() || preferred(segment).contains(relationship.getCategory());
    }
}
