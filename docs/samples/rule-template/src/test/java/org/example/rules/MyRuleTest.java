package org.example.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.api.Test;

/** Two canvases that differ in one fact: one breaks the rule and no other, one breaks none. */
class MyRuleTest {

    private static List<String> rules(String canvas) throws Exception {
        return AlignmentEngine.preset().check((Canvas) CanvasFiles.read(Path.of("canvases", canvas))).stream()
                .map(finding -> finding.rule().id()).toList();
    }

    @Test
    void theOneBreaksIt() throws Exception {
        assertEquals(List.of("MY-01"), rules("breaks.canvas"));
    }

    @Test
    void theOtherPasses() throws Exception {
        assertEquals(List.of(), rules("passes.canvas"));
    }
}
