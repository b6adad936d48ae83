package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AlignmentEngineTest {

    @TempDir
    Path folder;

    @Test
    void aRequiredRuleSilencesOnTheSameElement() {
        Canvas canvas = Drawing.organisation();
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, BlockKind.KEY_PARTNERS.defaultName(Locale.ENGLISH));

        // That the nameless note is not linked either (CMP-02) has the same cause.
        assertEquals(List.of("STR-01"), Drawing.ids(only("STR-01", "CMP-02").check(canvas)));
        assertEquals(List.of("CMP-02"), Drawing.ids(only("CMP-02").check(canvas)));
    }

    @Test
    void aRequiredRuleDoesNotSilenceElsewhere() {
        Canvas canvas = Drawing.organisation();
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, BlockKind.KEY_PARTNERS.defaultName(Locale.ENGLISH));
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Green coffee importer");

        assertEquals(List.of("STR-01", "CMP-02"), Drawing.ids(only("STR-01", "CMP-02").check(canvas)));
    }

    @Test
    void aSilencedFindingSilencesInTurn() {
        Canvas canvas = Drawing.organisation();
        for (int i = 1; i <= 9; i++) {
            Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés of quarter " + i);
        }

        // The empty block of propositions (CMP-01) silences that no segment is served (ALN-01), which silences that none
        // is linked (CMP-02), though CMP-02 does not know CMP-01.
        List<Finding> findings = only("CMP-01", "ALN-01", "CMP-02").check(canvas);
        assertEquals(8, findings.size());
        assertTrue(findings.stream().allMatch(finding -> finding.rule().id().equals("CMP-01")));
        assertFalse(Drawing.CATALOGUE.rule("CMP-02").orElseThrow().requires().contains("CMP-01"));
    }

    @Test
    void findingsThatWereSetAsideSaySo() throws IOException {
        Canvas canvas = Drawing.read("CMP-02", "breaks");
        Finding before = Drawing.findings(canvas, "CMP-02").get(0);
        assertTrue(before.suppression().isEmpty());

        SuppressedFinding suppression = suppress(canvas, "CMP-02");
        assertTrue(Drawing.findings(canvas, "CMP-02").get(0).suppression().isEmpty(), "that of another element");
        suppression.getElements().add((CanvasElement) before.elements().get(0));
        assertSame(suppression, Drawing.findings(canvas, "CMP-02").get(0).suppression().orElseThrow());
        suppression.setRule("CMP-01");
        assertTrue(Drawing.findings(canvas, "CMP-02").get(0).suppression().isEmpty(), "that of another rule");
    }

    @Test
    void whatWasSetAsideWithoutAReasonCountsAndSaysSo() throws IOException {
        Canvas canvas = Drawing.read("CMP-02", "breaks");
        Finding before = Drawing.findings(canvas, "CMP-02").get(0);
        SuppressedFinding without = suppress(canvas, "CMP-02");
        without.getElements().add((CanvasElement) before.elements().get(0));
        for (String reason : new String[] { null, "", " \t" }) {
            without.setReason(reason);
            Finding finding = Drawing.findings(canvas, "CMP-02").get(0);
            assertTrue(finding.suppression().isEmpty());
            assertEquals(before.message() + " It was set aside without a reason: until there is one, it counts.", finding.message());
            assertFalse(finding.saysTheSame(before));
        }
        SuppressedFinding with = suppress(canvas, "CMP-02");
        with.getElements().add((CanvasElement) before.elements().get(0));
        Finding finding = Drawing.findings(canvas, "CMP-02").get(0);
        assertSame(with, finding.suppression().orElseThrow());
        assertEquals(before.message(), finding.message());
    }

    @Test
    void findingsAboutABlockOrTheCanvasCanBeSetAside() throws IOException {
        Canvas emptyBlock = Drawing.read("CMP-01", "breaks");
        SuppressedFinding ofBlock = suppress(emptyBlock, "CMP-01");
        assertTrue(Drawing.findings(emptyBlock, "CMP-01").get(0).suppression().isEmpty());
        ofBlock.setBlock("KP");
        assertSame(ofBlock, Drawing.findings(emptyBlock, "CMP-01").get(0).suppression().orElseThrow());

        Canvas notBegun = Drawing.read("BEG-01", "breaks");
        SuppressedFinding ofCanvas = suppress(notBegun, "BEG-01");
        assertSame(ofCanvas, Drawing.findings(notBegun, "BEG-01").get(0).suppression().orElseThrow());
    }

    @Test
    void settingsChangeTheSeverityOfAFinding() throws IOException {
        Canvas canvas = Drawing.read("CMP-02", "breaks");
        Finding finding = engine("rules: {CMP-02: {severity: error}}").check(canvas).get(0);
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(Severity.WARNING, finding.rule().severity());
    }

    @Test
    void aRuleThatIsOffFindsNothingAndSilencesNothing() throws IOException {
        assertEquals(List.of("ALN-09"), Drawing.ids(engine("rules: {CMP-02: off}").check(Drawing.read("CMP-02", "breaks"))));
        assertEquals(List.of(), engine("rules: {CMP-02: off, ALN-09: off}").check(Drawing.read("CMP-02", "breaks")));

        Canvas canvas = Drawing.organisation();
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, BlockKind.KEY_PARTNERS.defaultName(Locale.ENGLISH));
        assertTrue(Drawing.ids(engine("rules: {STR-01: off}").check(canvas)).contains("CMP-02"));
    }

    @Test
    void theHeaviestFindingComesFirst() throws IOException {
        Canvas canvas = Drawing.read("BEG-01", "breaks");
        canvas.getKeyPartners().getElements().get(0).setName(" ");
        assertEquals(List.of("STR-01", "BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    static Stream<Path> breakingCanvases() throws IOException {
        return Drawing.breakingCanvases();
    }

    static Stream<Rule> rulesForOneKind() {
        return Drawing.CATALOGUE.rules().stream().filter(rule -> !rule.kinds().isEmpty());
    }

    /** A rule for one kind of canvas is silent where the kind is open. */
    @ParameterizedTest
    @MethodSource("rulesForOneKind")
    void anUnspecifiedKindIsOfNoKind(Rule rule) throws IOException {
        Canvas canvas = Drawing.read(rule.id(), "breaks");
        canvas.setKind(CanvasKind.UNSPECIFIED);
        assertEquals(List.of(), Drawing.findings(canvas, rule.id()));
    }

    /** Checking changes nothing. */
    @ParameterizedTest
    @MethodSource("breakingCanvases")
    void checkingLeavesTheCanvasAsItIs(Path file) throws IOException {
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        String before = written(canvas);
        Drawing.ENGINE.check(canvas);
        assertEquals(before, written(canvas));
    }

    private static String written(Canvas canvas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        canvas.eResource().save(out, null);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(CanvasKind.class)
    void anEmptyCanvasHasNoFinding(CanvasKind kind) {
        assertEquals(List.of(), Drawing.ENGINE.check(Canvases.create(kind, "Sketch")));
        Canvas bare = CanvasFactory.eINSTANCE.createCanvas();
        bare.setKind(kind);
        assertEquals(List.of(), Drawing.ENGINE.check(bare), "without its blocks");
    }

    /** Nothing is held against a canvas because an attribute of it is open, but that it could state more. */
    @ParameterizedTest
    @EnumSource(CanvasKind.class)
    void whatIsUnspecifiedIsNotTakenForStated(CanvasKind kind) {
        assertEquals(List.of("BEG-01"), Drawing.ids(Drawing.ENGINE.check(Drawing.linkedAndUnspecified(kind))));
    }

    private static SuppressedFinding suppress(Canvas canvas, String rule) {
        SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppression.setRule(rule);
        suppression.setReason("Agreed with the owner");
        canvas.getSuppressions().add(suppression);
        return suppression;
    }

    private AlignmentEngine engine(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.yaml"), settings);
        return new AlignmentEngine(Drawing.CATALOGUE, Settings.read(file, Drawing.CATALOGUE), Locale.ENGLISH);
    }

    /** A catalogue of some of the installed rules. */
    private static AlignmentEngine only(String... ids) {
        List<Rule> rules = new ArrayList<>();
        for (String id : ids) {
            rules.add(Drawing.CATALOGUE.rule(id).orElseThrow());
        }
        return new AlignmentEngine(new RuleCatalogue(rules), Settings.preset(), Locale.ENGLISH);
    }
}
