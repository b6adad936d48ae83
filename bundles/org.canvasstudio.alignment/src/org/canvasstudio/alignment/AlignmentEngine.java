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
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

/**
 * Checks canvases and clients against the rules: the way into this bundle.
 *
 * <pre>
 * List&lt;Finding&gt; findings = AlignmentEngine.preset().check(canvas);
 * </pre>
 *
 * <p>An engine has no state and may be used by several threads at a time, each with its own canvases and clients.
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
     * Checks one canvas by itself: rules across files are silent. The canvas is not changed.
     *
     * @return the findings by severity, the heaviest first, then in the order of the catalogue and of the canvas; those
     *         that the consultant set aside are among them and say so
     */
    public List<Finding> check(Canvas canvas) {
        return check(canvas, null);
    }

    /**
     * Checks one canvas amid the other files of its client. Nothing is changed.
     *
     * @param surroundings what lies around the file; {@code null} when it is not known
     * @return the findings as {@link #check(Canvas)} gives them
     */
    public List<Finding> check(Canvas canvas, Surroundings surroundings) {
        Settings here = settings.in(canvas.getKind());
        List<Rule> rules = catalogue.canvasRules().stream().filter(rule -> rule.holdsFor(canvas.getKind())).toList();
        return check(rules, new Inspection(canvas, surroundings, here, locale), canvas, canvas.getSuppressions());
    }

    /**
     * Checks one client. Nothing is changed.
     *
     * @param surroundings what lies around the file; {@code null} when it is not known
     * @return the findings as {@link #check(Canvas)} gives them
     */
    public List<Finding> check(Client client, Surroundings surroundings) {
        return check(catalogue.clientRules(), new Inspection(client, surroundings, settings, locale), client,
                client.getSuppressions());
    }

    private static List<Finding> check(List<Rule> rules, Inspection inspection, EObject root,
            List<SuppressedFinding> suppressions) {
        Map<String, Set<EObject>> places = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (inspection.settings().isOff(rule)) {
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
                    findings.add(finding(report, inspection, suppression(rule, report.elements(), root, suppressions)));
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

    private static Finding finding(Report report, Inspection inspection, SuppressedFinding suppression) {
        Rule rule = report.rule();
        return new Finding(rule, report.severity(inspection.settings().severity(rule)), report.elements(), report.message(),
                rule.why(inspection.locale()), rule.remedy(inspection.locale()), report.fixes(), suppression);
    }

    /** A suppression names the rule and the main element, or the block, or neither when it is about the whole file. */
    private static SuppressedFinding suppression(Rule rule, List<EObject> elements, EObject root,
            List<SuppressedFinding> suppressions) {
        EObject main = elements.get(0);
        for (SuppressedFinding suppression : suppressions) {
            if (!rule.id().equals(suppression.getRule())) {
                continue;
            }
            boolean same;
            if (main instanceof Block) {
                same = BlockKind.of((Block) main).key().equals(suppression.getBlock());
            } else if (main == root) {
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
