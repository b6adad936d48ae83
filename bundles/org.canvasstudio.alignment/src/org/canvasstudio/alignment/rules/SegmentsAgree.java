package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.FirstStatements;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.alignment.Surroundings.Statement;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The canvas that comes later is the one that is told, so that two that differ are one finding. */
@RuleInfo(id = "PRT-01", family = Family.EVOLUTION, severity = Severity.ADVICE, requires = { "STR-01", "STR-02" },
        source = "own")
public class SegmentsAgree extends ElementRule<CustomerSegment> {

    /** Whether the canvas says what is the case, and so has to agree with others that do. */
    private static final Fact<Canvas, Boolean> TAKES_PART = Fact
            .ofFacts((facts, canvas) -> FirstStatements.takesPart(facts.rest().getState()));

    public SegmentsAgree() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Surroundings surroundings = inspection.surroundings().orElse(null);
        if (surroundings != null && inspection.facts().get(TAKES_PART)
                && !Names.isBlank(inspection.facts().name(segment))) {
            check(segment, surroundings.statedBefore(segment), inspection);
        }
    }

    private static void check(CustomerSegment segment, Map<EStructuralFeature, Statement> elsewhere, Inspection inspection) {
        if (elsewhere.isEmpty()) {
            return;
        }
        Map<EStructuralFeature, Object> here = CanvasDigest.states(segment);
        Map<EStructuralFeature, Object> there = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        here.forEach((feature, value) -> {
            Statement statement = elsewhere.get(feature);
            if (statement != null && contradicts(value, statement.value())) {
                there.put(feature, statement.value());
                differences.add(inspection.text("difference", inspection.text("attribute." + feature.getName()), value,
                        statement.value(), Objects.requireNonNullElse(statement.canvas(), "?")));
            }
        });
        if (!differences.isEmpty()) {
            inspection.report(segment).with(segment, String.join("; ", differences))
                    .fix(Fixes.of(inspection.fixTitle("agree"), () -> there.forEach((feature, value) -> segment.eSet(feature,
                            value instanceof Collection ? new ArrayList<>((Collection<?>) value) : value))));
        }
    }

    /** Of two lists one may be the more complete. */
    private static boolean contradicts(Object one, Object other) {
        if (one instanceof Collection && other instanceof Collection) {
            return !((Collection<?>) one).containsAll((Collection<?>) other)
                    && !((Collection<?>) other).containsAll((Collection<?>) one);
        }
        return !one.equals(other);
    }
}
