package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Duration;
import org.canvasstudio.model.canvas.Level;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "CUS-09", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, source = "[002]")
public class MostImportantSegmentIsKept extends ElementRule<CustomerSegment> {

    private static final Grouping<CustomerSegment, Level> BY_IMPORTANCE = Grouping.by(CustomerSegment.class,
            (facts, segment) -> segment.getImportance());
    private static final Fact<Canvas, Level> HIGHEST = Fact.ofFacts((facts, canvas) -> {
        Level highest = Level.UNSPECIFIED;
        for (Level level : Level.values()) {
            highest = facts.group(BY_IMPORTANCE, level).isEmpty() ? highest : level;
        }
        return highest;
    });

    public MostImportantSegmentIsKept() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        if (segment.getImportance() == Level.UNSPECIFIED) {
            return;
        }
        List<CustomerRelationship> relationships = inspection.facts().relationshipsOf(segment);
        if (relationships.isEmpty() || !areOneOff(relationships) || segment.getImportance() != inspection.facts().get(HIGHEST)) {
            return;
        }
        List<EObject> elements = new ArrayList<>(List.of(segment));
        elements.addAll(relationships);
        inspection.report(elements).with(segment, relationships).offer(fixes -> {
            fixes.add(Fixes.choosing(inspection.fixTitle("last"), relationships,
                    relationship -> ((CustomerRelationship) relationship).setDuration(Duration.LASTING)));
            List<CustomerRelationship> lasting = inspection.facts().elements(CustomerRelationship.class,
                    relationship -> relationship.getDuration() == Duration.LASTING);
            if (!lasting.isEmpty()) {
                fixes.add(Fixes.linkFrom(inspection.fixTitle("bind", segment), lasting, segment));
            }
        });
    }

    private static boolean areOneOff(List<CustomerRelationship> relationships) {
        for (CustomerRelationship relationship : relationships) {
            if (relationship.getDuration() != Duration.ONE_OFF) {
                return false;
            }
        }
        return true;
    }
}
