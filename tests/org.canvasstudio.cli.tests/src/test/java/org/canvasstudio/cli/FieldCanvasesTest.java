package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Canvases that others wrote, where they lie beside the project: no false error, and few findings, each defensible. */
class FieldCanvasesTest {

    private static final int MOST_FINDINGS = 8;

    @ParameterizedTest
    @CsvSource({ "airbnb, BEG-01 REV-06", "meal-kit-minimal, ALN-11 BEG-01 REV-06", "photo-sharing-v1, BEG-01 REV-06",
            "photo-sharing-pivot, CUS-10 BEG-01 REV-06" })
    void canvasesOfOthersAreJudgedFairly(String name, String expected) throws IOException {
        Path file = CommandTest.ROOT.resolve("../shared/inputs/bmml").resolve(name + ".bmml");
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
        List<Finding> findings = AlignmentEngine.preset().check((Canvas) Interchange.read(file));
        assertEquals(List.of(), findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList());
        assertTrue(findings.size() <= MOST_FINDINGS, findings::toString);
        assertEquals(Arrays.stream(expected.split(" ")).sorted().toList(),
                findings.stream().map(finding -> finding.rule().id()).sorted().toList(), findings::toString);
    }
}
