package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** Fixes that need nobody's decision. */
class ObviousFixesTest {

    private static List<Finding> check(Canvas canvas) {
        return Drawing.ENGINE.check(canvas);
    }

    private static Canvas read(Path file) throws IOException {
        return (Canvas) CanvasFiles.read(file);
    }

    @Test
    void someRulesHaveThemAndNothingObviousIsLeft() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (Path file : Drawing.breakingCanvases().toList()) {
            Canvas canvas = read(file);
            List<ObviousFixes.Applied> applied = ObviousFixes.apply(() -> check(canvas));
            applied.forEach(each -> rules.add(each.finding().rule().id()));
            assertTrue(check(canvas).stream().allMatch(finding -> finding.obviousFix().isEmpty()), () -> file + ": " + applied);
        }
        assertTrue(rules.containsAll(Set.of("STR-03", "STR-05", "STR-07", "ALN-01", "ALN-11")), rules::toString);
    }

    /** What is stated on a canvas stays: an element less or an empty link would be a decision. */
    @Test
    void noElementGoes() throws IOException {
        for (Path file : Drawing.breakingCanvases().toList()) {
            Canvas canvas = read(file);
            long before = elements(canvas);
            ObviousFixes.apply(() -> check(canvas));
            assertEquals(before, elements(canvas), file::toString);
        }
    }

    private static long elements(Canvas canvas) {
        long count = 0;
        for (var all = canvas.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            count += each instanceof CanvasElement ? 1 : 0;
        }
        return count;
    }

    /** A file has only the id of the end of a link: what is linked with the second would be linked with the first. */
    @Test
    void nothingIsLinkedWhereOnlyTheAuthorCanTellTwoApart() {
        Canvas canvas = Drawing.organisation();
        CanvasElement served = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        CanvasElement unserved = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        Canvases.link(Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans"), served);
        unserved.setId(served.getId());
        assertEquals(List.of(), ObviousFixes.apply(() -> check(canvas)));
        unserved.setId("cs-hotels");
        assertEquals("ALN-01", ObviousFixes.apply(() -> check(canvas)).get(0).finding().rule().id());
    }

    /** A note that was copied in the file more than once: its copies have one name, too. */
    @Test
    void manyWithOneIdAreToldApartAndThenTheRestIsMended() {
        Canvas canvas = Drawing.organisation();
        Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        for (int i = 0; i < 4; i++) {
            Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Roasting").setId("ka-roasting");
        }
        List<ObviousFixes.Applied> applied = ObviousFixes.apply(() -> check(canvas));
        assertEquals(List.of("STR-07", "STR-07", "STR-07", "ALN-01"),
                applied.stream().map(each -> each.finding().rule().id()).toList());
        assertEquals("ka-roasting", canvas.getKeyActivities().getElements().get(0).getId());
        assertEquals(4, canvas.getKeyActivities().getElements().stream().map(CanvasElement::getId).distinct().count());
    }

    @Test
    void whatIsHeldBackIsKnown() {
        Canvas canvas = Drawing.organisation();
        CanvasElement served = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        CanvasElement unserved = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        Canvases.link(Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans"), served);
        assertFalse(ObviousFixes.areHeldBack(check(canvas)));
        unserved.setId(served.getId());
        assertTrue(ObviousFixes.areHeldBack(check(canvas)));
        assertFalse(ObviousFixes.areHeldBack(List.of()));
    }

    @Test
    void whatWasSetAsideStays() throws IOException {
        Canvas canvas = read(Path.of("rules/STR-05/breaks.canvas"));
        Finding finding = check(canvas).get(0);
        SuppressedFinding aside = CanvasFactory.eINSTANCE.createSuppressedFinding();
        aside.setRule(finding.rule().id());
        aside.setReason("As the owner wants it");
        aside.getElements().add((org.canvasstudio.model.canvas.Identified) finding.elements().get(0));
        canvas.getSuppressions().add(aside);
        assertEquals(List.of(), ObviousFixes.apply(() -> check(canvas)));
    }

    /** The guide names all rules that may have an obvious fix, and no others. */
    @Test
    void theGuideNamesTheRulesThatMendThemselves() throws IOException {
        Set<String> named = new TreeSet<>();
        String guide = Files.readString(Path.of("../../docs/reports.md"));
        Matcher rows = Pattern.compile("(?m)^\\| ([A-Z]{3}-\\d\\d(?:, [A-Z]{3}-\\d\\d)*) \\|").matcher(guide);
        while (rows.find()) {
            named.addAll(List.of(rows.group(1).split(", ")));
        }
        Set<String> found = new TreeSet<>();
        for (Rule rule : Drawing.CATALOGUE.canvasRules()) {
            // Rules across files have folders in place of canvases, and nothing obvious.
            if (Files.exists(Path.of("rules", rule.id(), "breaks.canvas")) && mayBeObvious(rule)) {
                found.add(rule.id());
            }
        }
        assertEquals(named, found);
    }

    /** Whether a rule has an obvious fix in one of its canvases: as that is, or when a link is missing. */
    private static boolean mayBeObvious(Rule rule) throws IOException {
        AlignmentEngine alone = new AlignmentEngine(new RuleCatalogue(List.of(rule)), Settings.preset(), Locale.ENGLISH);
        for (String which : List.of("breaks", "passes")) {
            int links = Drawing.read(rule.id(), which).getLinks().size();
            for (int missing = -1; missing < links; missing++) {
                Canvas canvas = Drawing.read(rule.id(), which);
                if (missing >= 0) {
                    canvas.getLinks().remove(missing);
                }
                if (isObviousWithOneChoice(alone, canvas)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes away what could be chosen instead, until something is obvious or nothing is left to choose from. */
    private static boolean isObviousWithOneChoice(AlignmentEngine engine, Canvas canvas) {
        while (true) {
            List<Finding> findings = engine.check(canvas);
            if (findings.stream().anyMatch(finding -> finding.obviousFix().isPresent())) {
                return true;
            }
            EObject other = findings.stream().flatMap(finding -> finding.fixes().stream()).filter(fix -> fix.choices().size() > 1)
                    .map(fix -> (EObject) fix.choices().get(1)).filter(each -> each.eContainer() != null).findFirst().orElse(null);
            if (other == null) {
                return false;
            }
            canvas.getLinks().removeIf(link -> link.getSource() == other || link.getTarget() == other);
            EcoreUtil.delete(other);
        }
    }

    @Test
    void moreThanOneChoiceIsNoneThatIsObvious() {
        Fix link = Fixes.choosing("choose", List.of(CanvasFactory.eINSTANCE.createChannel(), CanvasFactory.eINSTANCE.createChannel()),
                choice -> { });
        assertFalse(Fixes.obvious(link).isObvious());
        assertTrue(Fixes.obvious(Fixes.of("do", () -> { })).isObvious());
        assertFalse(Fixes.of("do", () -> { }).isObvious());
    }

    /** A fix that does not help is not repeated for ever. */
    @Test
    void aFixThatDoesNotHelpIsTriedOnce() throws IOException {
        Canvas canvas = read(Path.of("rules/STR-05/breaks.canvas"));
        AtomicInteger tried = new AtomicInteger();
        Finding finding = check(canvas).get(0);
        Finding stubborn = new Finding(finding, List.of(Fixes.obvious(Fixes.of("nothing", tried::incrementAndGet))));
        assertEquals(1, ObviousFixes.apply(() -> List.of(stubborn)).size());
        assertEquals(1, tried.get());
    }
}
