package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The completeness rules beyond their two canvases. */
class CompletenessRulesTest {

    private final Canvas canvas = Canvases.create(CanvasKind.UNSPECIFIED, "Sketch");

    @Test
    void eachEmptyBlockOfACanvasThatIsDoneIsOneFinding() {
        canvas.setDone(YesNo.YES);
        // The propositions belong to both sides. What comes in and what it costs is not asked for yet.
        assertEquals(List.of("CMP-03", "CMP-03", "CMP-03", "CMP-04", "CMP-04"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    @Test
    void theFinancialSideIsAskedForLast() {
        canvas.setDone(YesNo.YES);
        for (BlockKind kind : List.of(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.VALUE_PROPOSITIONS,
                BlockKind.CUSTOMER_SEGMENTS)) {
            Canvases.add(canvas, kind, "Note of " + kind.key());
        }
        assertEquals(List.of(), Drawing.findings(canvas, "CMP-05"));
        Canvases.add(canvas, BlockKind.CHANNELS, "Web shop");
        assertEquals(2, Drawing.findings(canvas, "CMP-05").size());
    }

    /** The error says more than the advice, and the mark does not take it away. */
    @ParameterizedTest
    @EnumSource(value = YesNo.class, names = { "NO", "YES" })
    void anEmptyBlockThatLeavesAnElementWantingIsTheErrorOfTheElement(YesNo done) {
        canvas.setDone(done);
        fill(BlockKind.CUSTOMER_SEGMENTS, BlockKind.CHANNELS, BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES);
        Canvases.link(note(BlockKind.CHANNELS), note(BlockKind.CUSTOMER_SEGMENTS));
        Canvases.link(note(BlockKind.KEY_ACTIVITIES), note(BlockKind.KEY_RESOURCES));
        assertEquals(List.of("ALN-01"), aboutLinksAndBlocks());
        canvas.getCustomerSegments().getElements().clear();
        canvas.getLinks().remove(0);
        fill(BlockKind.VALUE_PROPOSITIONS);
        Canvases.link(note(BlockKind.KEY_ACTIVITIES), note(BlockKind.VALUE_PROPOSITIONS));
        Canvases.link(note(BlockKind.CHANNELS), note(BlockKind.VALUE_PROPOSITIONS));
        assertEquals(List.of("ALN-02"), aboutLinksAndBlocks());
    }

    @ParameterizedTest
    @EnumSource(value = YesNo.class, names = { "NO", "YES" })
    void whereNobodyPaysTheEmptyStreamsAreTheSameError(YesNo done) {
        canvas.setKind(CanvasKind.ORGANISATION);
        canvas.setDone(done);
        fill(BlockKind.CUSTOMER_SEGMENTS, BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS, BlockKind.KEY_RESOURCES,
                BlockKind.KEY_ACTIVITIES, BlockKind.COSTS);
        canvas.getCustomerSegments().getElements().get(0).setPayer(Payer.FREE);
        assertEquals(List.of("CUS-01"), Drawing.ids(Drawing.ENGINE.check(canvas)).stream()
                .filter(id -> id.equals("CUS-01") || id.equals("CMP-05")).toList());
    }

    /** The name that a segment lacks has nothing to do with the propositions that the canvas lacks. */
    @Test
    void anErrorThatIsSilencedElsewhereLeavesTheEmptyBlockToTheAdvice() {
        canvas.setDone(YesNo.YES);
        fill(BlockKind.CUSTOMER_SEGMENTS, BlockKind.CHANNELS, BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES);
        note(BlockKind.CUSTOMER_SEGMENTS).setName(" ");
        assertEquals(List.of(), Drawing.findings(canvas, "ALN-01"));
        assertEquals(List.of(BlockKind.VALUE_PROPOSITIONS.in(canvas)),
                Drawing.findings(canvas, "CMP-03").get(0).elements());
    }

    static Stream<Rule> advice() {
        return Drawing.CATALOGUE.rules().stream().filter(rule -> rule.severity() == Severity.ADVICE);
    }

    @ParameterizedTest
    @MethodSource("advice")
    void anAdviceSilencesNoError(Rule advice) {
        assertEquals(List.of(), Drawing.CATALOGUE.rules().stream().filter(rule -> rule.severity() == Severity.ERROR)
                .filter(rule -> rule.requires().contains(advice.id())).map(Rule::id).toList());
    }

    private void fill(BlockKind... kinds) {
        for (BlockKind kind : kinds) {
            Canvases.add(canvas, kind, "Note of " + kind.key());
        }
    }

    private CanvasElement note(BlockKind kind) {
        return Canvases.items(canvas, kind).get(0);
    }

    /** The findings but for what relationships, channels and the next topics are advised or warned about. */
    private List<String> aboutLinksAndBlocks() {
        return Drawing.ids(Drawing.ENGINE.check(canvas)).stream()
                .filter(id -> !id.equals("BEG-01") && !id.equals("CUS-04")).toList();
    }

    @Test
    void aCanvasThatIsNotDoneIsAskedForNothing() {
        canvas.setDone(YesNo.NO);
        assertEquals(List.of(), Drawing.ENGINE.check(canvas));
    }
}
