package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fingerprints stay while nothing that matters changes, and tell findings apart. */
class FingerprintsTest {

    @TempDir
    Path folder;

    private static List<String> fingerprints(Canvas canvas) {
        return Fingerprints.of(Drawing.ENGINE.check(canvas));
    }

    @Test
    void renamingMovingLinesAndOtherLanguagesChangeNothing() throws IOException {
        for (Path file : Drawing.breakingCanvases().toList()) {
            Canvas canvas = (Canvas) CanvasFiles.read(file);
            List<Finding> findings = Drawing.ENGINE.check(canvas);
            List<String> before = Fingerprints.of(findings);
            assertEquals(before.size(), new HashSet<>(before).size(), file::toString);
            assertEquals(before, Fingerprints.of(new AlignmentEngine(Drawing.ENGINE.catalogue(), Settings.preset(), Locale.GERMAN)
                    .check(canvas)), file::toString);
            Path moved = folder.resolve("moved.canvas");
            Files.writeString(moved, Files.readString(file).replaceFirst("\n", "\n\n<!-- below this -->\n\n"));
            assertEquals(before, fingerprints((Canvas) CanvasFiles.read(moved)), file::toString);
            if (findings.stream().noneMatch(finding -> finding.rule().family() == Family.STRUCTURE
                    || finding.rule().id().startsWith("VAL") || finding.rule().family() == Family.WORDING)) {
                Canvases.elements(canvas).forEach(element -> element.setName(element.getName() + " 2"));
                assertEquals(before, fingerprints(canvas), file::toString);
            }
        }
    }

    @Test
    void findingsOfAllRulesDiffer() throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (Path file : Drawing.breakingCanvases().toList()) {
            String rule = file.getParent().getFileName().toString();
            for (String fingerprint : fingerprints((Canvas) CanvasFiles.read(file))) {
                assertTrue(fingerprint.matches("[0-9a-f]{32}"), fingerprint);
                String other = seen.put(fingerprint, rule);
                assertTrue(other == null || other.equals(rule), () -> other + " and " + rule);
            }
        }
    }

    @Test
    void severalFindingsOfARuleAboutOneElementDiffer() throws IOException {
        Finding finding = Drawing.ENGINE.check((Canvas) CanvasFiles.read(Path.of("rules/ALN-01/breaks.canvas"))).get(0);
        List<String> two = Fingerprints.of(List.of(finding, finding));
        assertNotEquals(two.get(0), two.get(1));
    }
}
