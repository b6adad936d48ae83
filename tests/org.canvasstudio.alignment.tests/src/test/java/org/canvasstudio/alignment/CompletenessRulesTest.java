package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.YesNo;
import org.junit.jupiter.api.Test;

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

    @Test
    void aCanvasThatIsNotDoneIsAskedForNothing() {
        canvas.setDone(YesNo.NO);
        assertEquals(List.of(), Drawing.ENGINE.check(canvas));
    }
}
