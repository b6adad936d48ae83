package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

/**
 * Checks canvases against the rules: the way into this bundle.
 *
 * <pre>
 * List&lt;Finding&gt; findings = AlignmentEngine.preset().check(canvas);
 * </pre>
 *
 * <p>An engine has no state and may be used by several threads at a time, each with its own canvases.
 */
public final class AlignmentEngine {

    private final RuleCatalogue catalogue;
    private final Settings settings;
    private final Locale locale;

    /**
     * @param catalogue the rules
     * @param settings  what the user changed about them
     * @param locale    the language of messages and explanations
     */
    public AlignmentEngine(RuleCatalogue catalogue, Settings settings, Locale locale) {
        this.catalogue = Objects.requireNonNull(catalogue);
        this.settings = Objects.requireNonNull(settings);
        this.locale = Objects.requireNonNull(locale);
    }

    /** All installed rules with preset settings, in the language of the system. */
    public static AlignmentEngine preset() {
        return new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.getDefault());
    }

    public RuleCatalogue catalogue() {
        return catalogue;
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Checks one canvas. The canvas is not changed.
     *
     * @return the findings by severity, the heaviest first, then in the order of the catalogue and of the canvas; those
     *         that the consultant set aside are among them and say so
     */
    public List<Finding> check(Canvas canvas) {
        Inspection inspection = new Inspection(canvas, settings, locale);
        Map<String, Set<EObject>> places = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            if (!rule.holdsFor(canvas.getKind()) || settings.isOff(rule)) {
                continue;
            }
            List<Report> reports = inspection.run(rule);
            if (reports.isEmpty()) {
                continue;
            }
            Set<EObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Report report : reports) {
                if (isSilenced(report, places)) {
                    // What is silenced silences in turn: the cause is the same.
                    found.addAll(report.elements());
                } else {
                    findings.add(finding(report, canvas));
                    found.addAll(report.places());
                }
            }
            places.put(rule.id(), found);
        }
        findings.sort((one, other) -> one.severity().compareTo(other.severity()));
        return findings;
    }

    private static boolean isSilenced(Report report, Map<String, Set<EObject>> places) {
        for (String id : report.rule().requires()) {
            Set<EObject> taken = places.get(id);
            if (taken != null && report.isAt(taken)) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(Report report, Canvas canvas) {
        Rule rule = report.rule();
        return new Finding(rule, settings.severity(rule), report.elements(), report.message(), rule.why(locale),
                rule.remedy(locale), report.fixes(), suppression(rule, report.elements(), canvas));
    }

    /** A suppression names the rule and the main element, or the block, or neither when it is about the canvas. */
    private static SuppressedFinding suppression(Rule rule, List<EObject> elements, Canvas canvas) {
        EObject main = elements.get(0);
        for (SuppressedFinding suppression : canvas.getSuppressions()) {
            if (!rule.id().equals(suppression.getRule())) {
                continue;
            }
            boolean same;
            if (main instanceof Block) {
                same = BlockKind.of((Block) main).key().equals(suppression.getBlock());
            } else if (main == canvas) {
                same = suppression.getElements().isEmpty() && suppression.getBlock() == null;
            } else {
                same = suppression.getElements().contains(main);
            }
            if (same) {
                return suppression;
            }
        }
        return null;
    }
}
