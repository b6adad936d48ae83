package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.canvasstudio.alignment.Dependencies.Cell;
import org.canvasstudio.alignment.Dependencies.Step;
import org.canvasstudio.alignment.WatchedCanvas.Spot;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

/**
 * Keeps the findings of a canvas that is edited. After a change only those rules look again at only those elements that
 * the change can touch; what they find is the same as {@link AlignmentEngine#check(Canvas, Surroundings)} gives.
 *
 * <pre>
 * LiveCheck live = new LiveCheck(AlignmentEngine.preset(), canvas);
 * segment.setName("Village bakeries");
 * List&lt;Finding&gt; findings = live.findings();
 * live.dispose();
 * </pre>
 *
 * <p>It notices changes by EMF's notifications, and works when it is asked, not while the model changes. It is used on one
 * thread, the one that changes the canvas. Who wants other settings makes another one.
 */
public final class LiveCheck {

    private static final long UNLIMITED = Long.MAX_VALUE / 2;
    private static final int FEW = 32;
    private static final int SEVERITIES = Severity.values().length;

    private final AlignmentEngine engine;
    private final Canvas canvas;
    private Surroundings surroundings;
    private WatchedCanvas watched;
    private Dependencies dependencies;
    private Inspection inspection;
    private Findings[] byRule;
    private final List<Findings> eachRule = new ArrayList<>();
    private List<Finding> all;
    private long runsBefore;
    private boolean isOverturned = true;

    /** Begins to look at a canvas by itself: rules across files are silent. */
    public LiveCheck(AlignmentEngine engine, Canvas canvas) {
        this(engine, canvas, null);
    }

    /**
     * Begins to look at a canvas amid the other files of its client, as they are now.
     *
     * @param surroundings {@code null} when they are not known
     */
    public LiveCheck(AlignmentEngine engine, Canvas canvas, Surroundings surroundings) {
        this.engine = engine;
        this.canvas = canvas;
        this.surroundings = surroundings;
    }

    /** The canvas that is looked at. */
    public Canvas canvas() {
        return canvas;
    }

    /**
     * The other files of the client are others now: rules across files look again.
     *
     * @param others {@code null} when they are not known
     */
    public void surround(Surroundings others) {
        surroundings = others;
        if (!isOverturned) {
            watched.facts().surround(others);
        }
    }

    /**
     * The findings on the canvas as it is now, in the order of {@link AlignmentEngine#check(Canvas)}. The list does not
     * change any more. What a rule finds at an element in the same words as before is the same {@link Finding}, unless the element
     * was moved or all had to be looked at.
     */
    public List<Finding> findings() {
        settle(UNLIMITED);
        if (all == null) {
            watched.number();
            List<Finding> found = new ArrayList<>();
            for (Severity severity : Severity.values()) {
                for (Findings findings : eachRule) {
                    findings.addInOrder(severity, found);
                }
            }
            all = Collections.unmodifiableList(found);
        }
        return all;
    }

    /**
     * Looks at what has changed for a while. The first time this is the whole canvas.
     *
     * @param nanoseconds how long about
     * @return whether it has come to an end: then {@link #findings()} gives them at once
     */
    public boolean settle(long nanoseconds) {
        if (isOverturned) {
            start();
        }
        return dependencies.settle(System.nanoTime() + nanoseconds);
    }

    /** What follows from the canvas, kept up to date. */
    public Facts facts() {
        if (isOverturned) {
            start();
        }
        return watched.facts();
    }

    /** How often a rule has looked at an element, or a fact was worked out, so far. */
    public long work() {
        return runsBefore + (dependencies == null ? 0 : dependencies.runs());
    }

    /** How often something of the canvas was read since the last time that all had to be looked at. */
    long reads() {
        return dependencies == null ? 0 : dependencies.reads();
    }

    /** Looks no longer, and leaves nothing at the canvas. */
    public void dispose() {
        if (watched != null) {
            watched.dispose();
            watched = null;
        }
        isOverturned = true;
    }

    private void start() {
        if (watched != null) {
            runsBefore += dependencies.runs();
            watched.dispose();
        }
        isOverturned = false;
        all = null;
        eachRule.clear();
        watched = new WatchedCanvas(canvas, new WatchedCanvas.Listener() {
            @Override
            public void entered(Spot spot) {
                look(spot);
            }

            @Override
            public void left(Spot spot) {
                forget(spot);
            }

            @Override
            public void reordered() {
                all = null;
                eachRule.forEach(findings -> findings.inOrder = null);
            }

            @Override
            public void overturned() {
                isOverturned = true;
            }
        });
        dependencies = watched.dependencies;
        watched.facts().surround(surroundings);
        inspection = new Inspection(watched.facts(), engine.settings().in(canvas.getKind()),
                engine.locale());
        List<Plan.Planned> rules = engine.plan(canvas.getKind()).rules();
        byRule = new Findings[rules.size()];
        byType.clear();
        for (Plan.Planned planned : rules) {
            Findings findings = new Findings(planned);
            byRule[planned.number()] = findings;
            eachRule.add(findings);
            dependencies.redo(new Unit(findings, null));
        }
        for (EObject element : watched.facts().each(CanvasElement.class)) {
            look(watched.spot(element));
        }
        for (EObject link : watched.facts().each(Link.class)) {
            look(watched.spot(link));
        }
        for (BlockKind kind : BlockKind.values()) {
            if (kind.in(canvas) != null) {
                look(watched.spot(kind.in(canvas)));
            }
        }
    }

    /** The rules that look at objects of a class one by one. */
    private final Map<Class<?>, List<Findings>> byType = new LinkedHashMap<>();

    private void look(Spot spot) {
        if (isOverturned) {
            return;
        }
        List<Findings> rules = byType.computeIfAbsent(spot.object.getClass(), type -> eachRule.stream()
                .filter(findings -> findings.isEach() && ((EachRule<?>) findings.planned.rule()).type().isAssignableFrom(type))
                .toList());
        Unit[] units = new Unit[rules.size()];
        for (int at = 0; at < units.length; at++) {
            units[at] = new Unit(rules.get(at), spot);
            dependencies.redo(units[at]);
        }
        spot.kept = units;
    }

    private void forget(Spot spot) {
        if (!isOverturned && spot.kept != null) {
            for (Unit unit : (Unit[]) spot.kept) {
                unit.end();
            }
            spot.kept = null;
        }
    }

    /** What one rule has found. */
    private final class Findings {

        private final Plan.Planned planned;
        /** Those that have found something, sorted when the findings are put together. */
        private final List<Unit> units = new ArrayList<>();
        /** By severity; {@code null} when it has to be put together again. */
        private List<List<Finding>> inOrder;
        private final Map<EObject, Place> places = new IdentityHashMap<>();
        /** Whether there has been any finding: until then all who ask where read this one cell. */
        private final Cell speaking = new Cell();
        private boolean hasSpoken;
        private final Shared<Collection<? extends EObject>, Somewhere> somewhere = new Shared<>(new IdentityHashMap<>());
        private final Shared<Cause, Following> following = new Shared<>(new HashMap<>());

        Findings(Plan.Planned planned) {
            this.planned = planned;
            this.speaking.level = level();
        }

        /** Whether the rule looks at objects one by one, and reads no more of the canvas than it says. */
        boolean isEach() {
            return planned.rule() instanceof EachRule && planned.rule().isIncremental();
        }

        int level() {
            // Between two rules there is room for what is asked of the one, and what the other makes of it.
            return Dependencies.LEVELS + 3 * planned.depth();
        }

        void addInOrder(Severity severity, List<Finding> all) {
            if (inOrder == null) {
                inOrder = new ArrayList<>();
                for (int at = 0; at < SEVERITIES; at++) {
                    inOrder.add(new ArrayList<>());
                }
                units.removeIf(Unit::leavesList);
                // Nearly in order since last time.
                units.sort(BY_PLACE);
                for (Unit unit : units) {
                    for (Finding finding : unit.found) {
                        inOrder.get(finding.severity().ordinal()).add(finding);
                    }
                }
                inOrder.forEach(some -> some.sort(Finding.BY_RANK));
            }
            List<Finding> some = inOrder.get(severity.ordinal());
            if (!some.isEmpty()) {
                all.addAll(some);
            }
        }

        Place place(EObject object) {
            return places.computeIfAbsent(object, key -> new Place(level()));
        }

        /** Whether the rule has a finding at an object; noted as read. */
        boolean isAt(EObject object) {
            if (isSilent()) {
                return false;
            }
            Place place = place(object);
            dependencies.read(place);
            return place.count > 0;
        }

        private boolean isSilent() {
            if (!hasSpoken) {
                dependencies.read(speaking);
            }
            return !hasSpoken;
        }

        void speak() {
            if (!hasSpoken) {
                hasSpoken = true;
                dependencies.changed(speaking);
            }
        }

        boolean isAtOneOf(Collection<? extends EObject> objects) {
            return !isSilent() && !objects.isEmpty() && somewhere.get(objects, key -> new Somewhere(this, objects)).isSo();
        }

        /** Whether a rule that silences this one has a finding where the cause may be. */
        boolean followsFrom(Cause cause) {
            return following.get(cause, key -> new Following(this, cause)).isSo();
        }

        boolean isSilencedAt(EObject object) {
            for (int required : planned.required()) {
                if (byRule[required].isAt(object)) {
                    return true;
                }
            }
            return false;
        }

        void replace(Unit unit, List<Finding> found) {
            List<Finding> before = unit.found;
            if (before.isEmpty() && found.isEmpty()) {
                return;
            }
            if (!before.isEmpty() && !found.isEmpty()) {
                keep(before, found);
            }
            unit.found = found;
            if (!unit.isListed) {
                unit.isListed = true;
                units.add(unit);
            }
            if (!found.equals(before)) {
                inOrder = null;
                all = null;
            }
        }

        /** What says the same as before stays the same finding, so that who shows it need not look for it. */
        private void keep(List<Finding> before, List<Finding> found) {
            Map<EObject, List<Finding>> rest = new IdentityHashMap<>(before.size());
            for (Finding finding : before) {
                rest.computeIfAbsent(finding.elements().get(0), key -> new ArrayList<>(1)).add(finding);
            }
            for (int at = 0; at < found.size(); at++) {
                Finding now = found.get(at);
                List<Finding> candidates = rest.getOrDefault(now.elements().get(0), List.of());
                int same = 0;
                while (same < candidates.size() && !now.saysTheSame(candidates.get(same))) {
                    same++;
                }
                if (same < candidates.size()) {
                    Finding kept = candidates.remove(same);
                    kept.takeFixes(now);
                    found.set(at, kept);
                }
            }
        }
    }

    private static final Comparator<Unit> BY_PLACE = (one, other) -> one.spot == null || other.spot == null
            ? Boolean.compare(one.spot != null, other.spot != null) : WatchedCanvas.compare(one.spot, other.spot);

    /** An object at which a rule may have findings. */
    private static final class Place extends Cell {

        private int count;

        Place(int level) {
            this.level = level;
        }
    }

    /** Answers that are worked out once for all who ask the same. */
    private static final class Shared<K, A extends Answer> {

        private final Map<K, A> answers;
        /** When there are more, those are looked for that nobody reads any more. */
        private int most = FEW;

        /** @param answers an empty map, which knows what is the same */
        Shared(Map<K, A> answers) {
            this.answers = answers;
        }

        A get(K question, Function<K, A> making) {
            A answer = answers.get(question);
            if (answer == null) {
                if (answers.size() > most) {
                    answers.values().removeIf(each -> !each.isRead());
                    most = Math.max(FEW, 2 * answers.size());
                }
                answer = making.apply(question);
                answers.put(question, answer);
            }
            return answer;
        }

        void remove(K question, A answer) {
            answers.remove(question, answer);
        }
    }

    /** Whether something is so. */
    private abstract class Answer extends Step {

        private boolean isKnown;
        private boolean isSo;

        /** Noted as read. */
        boolean isSo() {
            if (isKnown) {
                dependencies.bringUpToDate(this);
            } else {
                isKnown = true;
                dependencies.run(this);
            }
            dependencies.read(this);
            return isSo;
        }

        @Override
        final boolean work() {
            boolean before = isSo;
            isSo = workOut();
            return isSo != before;
        }

        abstract boolean workOut();

        @Override
        final boolean isIdle() {
            if (isRead()) {
                return false;
            }
            remove();
            return true;
        }

        abstract void remove();
    }

    /** Whether a rule has a finding at one of several objects. */
    private final class Somewhere extends Answer {

        private final Findings findings;
        private final Collection<? extends EObject> objects;

        Somewhere(Findings findings, Collection<? extends EObject> objects) {
            this.findings = findings;
            this.objects = objects;
            this.level = findings.level() + 1;
        }

        @Override
        boolean workOut() {
            boolean isAt = false;
            for (EObject object : WatchedCanvas.inside(objects)) {
                // All are read, so that this need not be worked out again for each that comes first.
                isAt |= findings.isAt(object);
            }
            return isAt;
        }

        @Override
        void remove() {
            findings.somewhere.remove(objects, this);
        }
    }

    /** Whether what a rule says may follow from what rules say that silence it. */
    private final class Following extends Answer {

        private final Findings findings;
        private final Cause cause;

        Following(Findings findings, Cause cause) {
            this.findings = findings;
            this.cause = cause;
            this.level = findings.level() - 1;
        }

        @Override
        boolean workOut() {
            for (Collection<? extends EObject> places : cause.places()) {
                for (int required : findings.planned.required()) {
                    if (byRule[required].isAtOneOf(places)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        void remove() {
            findings.following.remove(cause, this);
        }
    }

    /** A rule and an object that it looks at; or a rule that looks at the canvas. */
    private final class Unit extends Step {

        private final Findings findings;
        private final Spot spot;
        private List<Report> reports = List.of();
        private List<Finding> found = List.of();
        private Verdict verdict;
        private boolean isListed;
        private boolean hasEnded;

        /** @param spot {@code null} for the canvas */
        Unit(Findings findings, Spot spot) {
            this.findings = findings;
            this.spot = spot;
            // After all facts.
            this.level = Dependencies.LEVELS - 1;
        }

        @Override
        boolean work() {
            Rule rule = findings.planned.rule();
            List<Report> found;
            if (spot == null) {
                if (!rule.isIncremental()) {
                    watched.readEverything();
                }
                found = findings.isEach() ? inspection.runWhole((EachRule<?>) rule) : inspection.run(rule);
            } else {
                dependencies.read(spot);
                found = inspection.run((EachRule<?>) rule, spot.object);
            }
            if (!areAsBefore(found)) {
                reports = found;
                if (verdict == null) {
                    verdict = new Verdict(this);
                }
                dependencies.redo(verdict);
            }
            return false;
        }

        /** Whether it has found nothing any more, and so is listed no longer. */
        boolean leavesList() {
            isListed = !found.isEmpty();
            return !isListed;
        }

        /** Whether what is reported says the same as before; then it is left as it is, but for the fixes. */
        private boolean areAsBefore(List<Report> found) {
            boolean areSame = found.size() == reports.size();
            for (int at = 0; areSame && at < found.size(); at++) {
                areSame = found.get(at).saysTheSame(reports.get(at));
            }
            for (int at = 0; areSame && at < found.size(); at++) {
                reports.get(at).takeFixes(found.get(at));
            }
            return areSame;
        }

        @Override
        boolean isIdle() {
            return hasEnded;
        }

        void end() {
            hasEnded = true;
            forget();
            reports = List.of();
            if (verdict != null) {
                dependencies.redo(verdict);
            }
        }
    }

    /** What becomes of the reports of a unit: findings, unless they are silenced. */
    private final class Verdict extends Step {

        private final Unit unit;
        private List<EObject> taken = List.of();

        Verdict(Unit unit) {
            this.unit = unit;
            this.level = unit.findings.level();
        }

        @Override
        boolean work() {
            List<EObject> places = new ArrayList<>();
            List<Finding> found = new ArrayList<>(unit.reports.size());
            for (Report report : unit.reports) {
                places.addAll(report.elements());
                if (!isSilenced(report)) {
                    places.addAll(report.emptied());
                    watched.readSuppressions();
                    SuppressedFinding suppression = AlignmentEngine.suppression(report, canvas, canvas.getSuppressions());
                    found.add(new Finding(report, report.severity(unit.findings.planned.severity()), engine.locale(), suppression));
                }
            }
            unit.findings.replace(unit, found);
            List<EObject> before = taken;
            taken = places;
            if (places.equals(before)) {
                return false;
            }
            // First what comes, so that what stays does not seem to go.
            count(places, 1);
            count(before, -1);
            return false;
        }

        private void count(List<EObject> places, int difference) {
            for (EObject object : places) {
                unit.findings.speak();
                Place place = unit.findings.place(object);
                boolean before = place.count > 0;
                place.count += difference;
                if (before != place.count > 0) {
                    dependencies.changed(place);
                    if (before && !place.isRead()) {
                        unit.findings.places.remove(object);
                    }
                }
            }
        }

        private boolean isSilenced(Report report) {
            for (EObject element : report.elements()) {
                if (unit.findings.isSilencedAt(element)) {
                    return true;
                }
            }
            for (EObject block : report.lackingIn()) {
                if (unit.findings.isSilencedAt(block)) {
                    return true;
                }
            }
            for (Cause cause : report.causes()) {
                if (unit.findings.followsFrom(cause)) {
                    return true;
                }
            }
            return false;
        }
    }
}
