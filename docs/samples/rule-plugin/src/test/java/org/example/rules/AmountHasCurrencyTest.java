package org.example.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.ObviousFixes;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.api.Test;

class AmountHasCurrencyTest {

    private final AlignmentEngine engine = AlignmentEngine.preset();

    private List<Finding> check(String name) throws Exception {
        return engine.check((Canvas) CanvasFiles.read(Path.of("canvases", name)));
    }

    @Test
    void theOneCanvasBreaksTheRuleAndNoOther() throws Exception {
        List<Finding> findings = check("breaks.canvas");
        assertEquals(List.of("EX-01"), findings.stream().map(finding -> finding.rule().id()).toList(), findings::toString);
        assertTrue(findings.get(0).message().contains("Beans by the bag"), findings.get(0).message());
    }

    @Test
    void theOtherPasses() throws Exception {
        assertEquals(List.of(), check("passes.canvas"));
    }

    @Test
    void itsFixMends() throws Exception {
        Canvas canvas = (Canvas) CanvasFiles.read(Path.of("canvases", "breaks.canvas"));
        assertEquals(1, ObviousFixes.apply(() -> engine.check(canvas)).size());
        assertEquals(List.of(), engine.check(canvas));
    }
}
