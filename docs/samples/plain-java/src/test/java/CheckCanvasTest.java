import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCanvasTest {

    private static final String CANVAS = """
            version: "2.0"
            meta: {name: Bakery, portfolio: exploit, stage: grow}
            customer_segments:
              - {id: cs-hotels, name: Hotels}
              - {id: cs-inns, name: Inns}
            value_propositions:
              - {id: vp-bread, name: Bread before six}
            revenue_streams:
              - id: rs-invoice
                name: Monthly invoice
                from: {customer_segments: [cs-hotels]}
                for: {value_propositions: [vp-bread]}
            """;

    @Test
    void readsAndChecksACanvas(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bakery.bmml"), CANVAS);
        List<String> unserved = CheckCanvas.check(file).stream()
                .filter(finding -> finding.rule().id().equals("ALN-01")).map(finding -> finding.message()).toList();
        assertEquals(1, unserved.size());
        assertTrue(unserved.get(0).contains("Inns"), unserved.get(0));
    }

    @Test
    void runsWithoutOsgi() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.osgi.framework.Bundle"));
    }
}
