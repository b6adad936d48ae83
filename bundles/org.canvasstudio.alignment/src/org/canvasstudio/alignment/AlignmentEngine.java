package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
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
    private final Map<CanvasKind, Plan> plans = new ConcurrentHashMap<>();
    private final Plan clientPlan;

    /**
     * @param catalogue the rules
     * @param settings  what the user changed about them
     * @param locale    the language of messages and explanations
     */
    public AlignmentEngine(RuleCatalogue catalogue, Settings settings, Locale locale) {
        this.catalogue = Objects.requireNonNull(catalogue);
        this.settings = Objects.requireNonNull(settings);
        this.locale = Objects.requireNonNull(locale);
        this.clientPlan = new Plan(catalogue.clientRules(), settings);
    }

    /** All installed rules with preset settings, in the language of the system. */
    public static AlignmentEngine preset() {
        return new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.getDefault());
    }

    public RuleCatalogue catalogue() {
        return catalogue;
    }

    Locale locale() {
        return locale;
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
        Inspection inspection = new Inspection(canvas, surroundings, settings.in(canvas.getKind()), locale);
        return check(plan(canvas.getKind()), inspection, canvas, canvas.getSuppressions());
    }

    /** The rules for a kind of canvas. */
    Plan plan(CanvasKind kind) {
        return plans.computeIfAbsent(kind, key -> new Plan(
                catalogue.canvasRules().stream().filter(rule -> rule.holdsFor(key)).toList(), settings.in(key)));
    }

    /**
     * Checks one client. Nothing is changed.
     *
     * @return the findings as {@link #check(Canvas)} gives them
     */
    public List<Finding> check(Client client) {
        return check(clientPlan, new Inspection(client, settings, locale), client, client.getSuppressions());
    }

    private static List<Finding> check(Plan plan, Inspection inspection, EObject root,
            List<SuppressedFinding> suppressions) {
        Places[] places = new Places[plan.rules().size()];
        List<Finding> findings = new ArrayList<>();
        for (Plan.Planned planned : plan.rules()) {
            List<Report> reports = inspection.run(planned.rule());
            if (reports.isEmpty()) {
                continue;
            }
            Places found = new Places();
            Map<Cause, Boolean> causes = new HashMap<>();
            for (Report report : reports) {
                if (isSilenced(report, planned, places, causes)) {
                    // What is silenced silences in turn: the cause is the same.
                    found.addAll(report.elements());
                } else {
                    findings.add(new Finding(report, report.severity(planned.severity()), inspection.locale(),
                            suppression(report, root, suppressions)));
                    found.addAll(report.elements());
                    found.addAll(report.emptied());
                }
            }
            places[planned.number()] = found;
        }
        if (findings.size() > 1) {
            findings.sort(BY_SEVERITY);
        }
        return findings;
    }

    private static final Comparator<Finding> BY_SEVERITY = Comparator.comparing(Finding::severity);

    /** Where a rule has findings; mostly one or two. */
    private static final class Places {

        private static final int FEW = 6;

        private final List<EObject> few = new ArrayList<>(2);
        private Set<EObject> many;

        void addAll(List<? extends EObject> objects) {
            for (EObject object : objects) {
                if (many != null) {
                    many.add(object);
                } else {
                    few.add(object);
                    if (few.size() > FEW) {
                        many = Collections.newSetFromMap(new IdentityHashMap<>());
                        many.addAll(few);
                    }
                }
            }
        }

        boolean holdsOne(Collection<? extends EObject> objects) {
            for (EObject object : objects) {
                if (many != null ? many.contains(object) : few.contains(object)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param causes what is known so far of the causes that reports of this rule name: they share them */
    private static boolean isSilenced(Report report, Plan.Planned planned, Places[] places, Map<Cause, Boolean> causes) {
        for (int required : planned.required()) {
            if (places[required] != null && (places[required].holdsOne(report.elements())
                    || places[required].holdsOne(report.lackingIn()))) {
                return true;
            }
        }
        for (Cause cause : report.causes()) {
            if (causes.computeIfAbsent(cause, key -> holdsOne(cause, planned, places))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(Cause cause, Plan.Planned planned, Places[] places) {
        for (Collection<? extends EObject> some : cause.places()) {
            for (int required : planned.required()) {
                if (places[required] != null && places[required].holdsOne(some)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The suppression of a finding: it names the rule and the main element, or the block, or neither when it is about the
     * whole file.
     *
     * @return one with a reason, if there is one; one without, if not; {@code null} when there is neither
     */
    static SuppressedFinding suppression(Report report, EObject root, List<SuppressedFinding> suppressions) {
        EObject main = report.elements().get(0);
        SuppressedFinding withoutReason = null;
        for (SuppressedFinding suppression : suppressions) {
            if (!report.rule().id().equals(suppression.getRule())) {
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
            if (same && Finding.hasReason(suppression)) {
                return suppression;
            }
            withoutReason = same ? suppression : withoutReason;
        }
        return withoutReason;
    }
}
