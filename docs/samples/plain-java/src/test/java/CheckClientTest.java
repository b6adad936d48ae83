import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckClientTest {

    private static final String CANVAS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <canvas:Canvas xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:canvas="http://www.canvasstudio.org/canvas/1" id="canvas-bakery" name="Bakery">
              <customerSegments>
                <elements id="cs-hotels" name="Hotels"/>
                <elements id="cs-inns" name="Inns"/>
              </customerSegments>
              <valuePropositions>
                <elements id="vp-bread" name="Bread before six"/>
              </valuePropositions>
              <links id="l-1" kind="serves" source="vp-bread" target="cs-hotels"/>
              <links id="l-2" kind="serves" source="vp-bread" target="cs-hotels"/>
            </canvas:Canvas>
            """;

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    @Test
    void mendsWhatNeedsNoDecision(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bakery.canvas"), CANVAS);
        assertTrue(rules(CheckCanvas.check(file)).contains("STR-05"));
        List<String> left = rules(CheckClient.mend(file));
        assertTrue(!left.contains("STR-05") && !left.contains("ALN-01"), left::toString);
        assertEquals(left, rules(CheckCanvas.check(file)));
    }

    @Test
    void settingsOfTheFolderHold(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bakery.canvas"), CANVAS);
        Files.writeString(folder.resolve("canvas-studio.yaml"), "rules:\n  STR-05: off\n");
        CheckClient.mend(file);
        assertTrue(Files.readString(file).contains("l-2"));
    }
}
