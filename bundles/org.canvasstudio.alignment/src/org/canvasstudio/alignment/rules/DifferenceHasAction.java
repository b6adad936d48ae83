package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;

/** Each element is looked at by itself; what is on the other canvas alone is looked for block by block. */
@RuleInfo(id = "EVO-02", family = Family.EVOLUTION, severity = Severity.ADVICE, requires = "EVO-01", source = "[003]")
public class DifferenceHasAction extends ElementRule<CanvasElement> {

    /** Whether an action is about an element's difference; {@code null} where it has none. */
    private static final Fact<CanvasElement, Boolean> ANSWERED = Fact.ofFacts((facts, element) -> {
        Difference difference = facts.get(Difference.OF, element);
        return difference == null ? null : difference.isAnswered(element, facts);
    });
    private static final Grouping<CanvasElement, Boolean> BY_ANSWERED = Grouping.byFacts(CanvasElement.class,
            (facts, element) -> facts.get(ANSWERED, element));
    /** How many differences there are, where there are several and no action is about any of them; otherwise 0. */
    private static final Fact<Canvas, Integer> NOT_BEGUN = Fact.ofFacts((facts, canvas) -> notBegun(facts));
    private static final Fact<Canvas, Boolean> HAS_BEGUN = Fact.ofFacts((facts, canvas) -> facts.get(NOT_BEGUN) == 0);

    public DifferenceHasAction() {
        super(CanvasElement.class);
    }

    @Override
    protected void checkWhole(Inspection inspection) {
        Facts facts = inspection.facts();
        FormerCanvas before = facts.get(Difference.FORMER);
        if (before.isNone()) {
            return;
        }
        int notBegun = facts.get(NOT_BEGUN);
        if (notBegun > 0) {
            inspection.report(facts.whole()).variant("none").with(before.name(), notBegun)
                    .fix(Fixes.of(inspection.fixTitle("all"), () -> addAll(facts)));
            return;
        }
        for (BlockKind block : BlockKind.values()) {
            List<CanvasDigest.Element> gone = gone(block, facts);
            if (!gone.isEmpty()) {
                Canvas canvas = facts.whole();
                inspection.report(block.in(canvas) == null ? canvas : block.in(canvas)).variant("gone").rank(Difference.Kind.LAST)
                        .with(gone.stream().map(former -> quoted(inspection, former)).toList(), before.name())
                        .fix(Fixes.of(inspection.fixTitle("add"), () -> gone.forEach(former -> addAction(canvas, former))));
            }
        }
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.get(Difference.FORMER).isNone() || !Boolean.FALSE.equals(facts.get(ANSWERED, element))
                || !facts.get(HAS_BEGUN)) {
            return;
        }
        Difference difference = facts.get(Difference.OF, element);
        inspection.report(element).variant(difference.kind().message).rank(difference.kind().rank)
                .with(element, facts.get(Difference.FORMER).name())
                .fix(Fixes.of(inspection.fixTitle("add"), () -> addAction(facts.whole(), element, difference)));
    }

    private static int notBegun(Facts facts) {
        if (!facts.group(BY_ANSWERED, true).isEmpty()) {
            return 0;
        }
        int open = facts.group(BY_ANSWERED, false).size();
        for (BlockKind block : BlockKind.values()) {
            int gone = Difference.gone(block, facts).size();
            if (gone > gone(block, facts).size()) {
                return 0;
            }
            open += gone;
        }
        return open > 1 ? open : 0;
    }

    /** The former elements of a block that are gone, and that no action is about. */
    private static List<CanvasDigest.Element> gone(BlockKind block, Facts facts) {
        return Difference.gone(block, facts).stream().filter(former -> !Difference.isAnswered(former, facts)).toList();
    }

    private static String quoted(Inspection inspection, CanvasDigest.Element former) {
        return inspection.text("gone", Objects.requireNonNullElse(former.name(), former.id()));
    }

    private static void addAll(Facts facts) {
        Canvas canvas = facts.whole();
        Map<CanvasElement, Difference> differences = new LinkedHashMap<>();
        for (CanvasElement element : facts.group(BY_ANSWERED, false)) {
            differences.put(element, facts.get(Difference.OF, element));
        }
        List<CanvasDigest.Element> gone = new ArrayList<>();
        for (BlockKind block : BlockKind.values()) {
            gone.addAll(gone(block, facts));
        }
        // All are there before the first action is added, which answers some.
        differences.entrySet().stream().sorted(Comparator.comparingInt(each -> each.getValue().kind().rank))
                .forEach(each -> addAction(canvas, each.getKey(), each.getValue()));
        gone.forEach(former -> addAction(canvas, former));
    }

    private static void addAction(Canvas canvas, CanvasElement element, Difference difference) {
        boolean moved = difference.kind() == Difference.Kind.MOVED || difference.kind() == Difference.Kind.NAMESAKE;
        ActionFixes.add(canvas, element.getName(), List.of(element), moved ? List.of(difference.former().id()) : List.of());
    }

    private static void addAction(Canvas canvas, CanvasDigest.Element gone) {
        ActionFixes.add(canvas, gone.name(), List.of(), List.of(gone.id()));
    }
}
