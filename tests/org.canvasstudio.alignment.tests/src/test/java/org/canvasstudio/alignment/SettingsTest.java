package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void readsSeveritiesThresholdsAndWhatIsOff() throws IOException {
        Settings settings = read("""
                # agreed with the team
                rules:
                  STR-06:
                    severity: warning
                    elements-per-block: 10
                  CMP-02: error
                  CMP-03: off
                  CMP-04: "off"
                  CMP-05:
                    severity: off
                """);
        assertEquals(Severity.WARNING, settings.severity(rule("STR-06")));
        assertEquals(10, settings.threshold(rule("STR-06"), "elements-per-block"));
        assertEquals(50, settings.threshold(rule("STR-06"), "elements-per-canvas"));
        assertEquals(Severity.ERROR, settings.severity(rule("CMP-02")));
        assertFalse(settings.isOff(rule("CMP-02")));
        for (String off : List.of("CMP-03", "CMP-04", "CMP-05")) {
            assertTrue(settings.isOff(rule(off)), off);
        }
        assertEquals(Severity.ERROR, settings.severity(rule("STR-01")));
        assertFalse(settings.isOff(rule("STR-01")));
    }

    @Test
    void aFileWithoutRulesChangesNothing() throws IOException {
        Settings settings = read("rules:\n");
        for (Rule rule : Drawing.CATALOGUE.rules()) {
            assertEquals(rule.severity(), settings.severity(rule));
            assertFalse(settings.isOff(rule));
        }
    }

    @Test
    void refusesAnUnknownKey() {
        refused("rule:\n  STR-01: off\n", 2, 3, "“rule”");
    }

    @Test
    void refusesAnUnknownRule() {
        refused("rules:\n  STR-99: off\n", 2, 11, "“STR-99”");
    }

    @Test
    void refusesAnUnknownSeverity() {
        refused("rules:\n  STR-01: fatal\n", 2, 11, "“fatal”");
        refused("rules:\n  STR-01:\n    severity: 3\n", 3, 15, "“3”");
    }

    @Test
    void refusesAnUnknownThresholdAndNamesThoseThatExist() {
        refused("rules:\n  STR-06:\n    elements: 3\n", 3, 15, "elements-per-block, elements-per-canvas");
        refused("rules:\n  STR-01:\n    elements: 3\n", 3, 15, "severity");
    }

    @Test
    void refusesAThresholdThatIsNoNumberOrOutOfRange() {
        refused("rules:\n  STR-06:\n    elements-per-block: many\n", 3, 25, "“many”");
        refused("rules:\n  STR-06:\n    elements-per-block: 0\n", 3, 25, "from 1 to 1,000");
        refused("rules:\n  STR-06:\n    elements-per-block: NaN\n", 3, 25, "“NaN”");
    }

    @Test
    void refusesWhatIsNoMap() {
        refused("- STR-01\n", 1, 1, "a map");
        refused("rules:\n  - STR-01\n", 2, 3, "a map");
        refused("rules:\n  STR-01:\n    - off\n", 3, 5, "a map");
        refused("rules:\n  STR-01: [\n", 3, 1, "YAML");
    }

    @Test
    void thresholdsChangeWhatIsFound() throws IOException {
        Canvas canvas = Drawing.read("STR-06", "passes");
        assertEquals(List.of(), Drawing.ENGINE.check(canvas));
        AlignmentEngine strict = new AlignmentEngine(Drawing.CATALOGUE, read("rules: {STR-06: {elements-per-block: 7}}"), Locale.ENGLISH);
        assertEquals(List.of("STR-06"), Drawing.ids(strict.check(canvas)));

        Canvas fewer = Drawing.read("CMP-01", "breaks");
        AlignmentEngine patient = new AlignmentEngine(Drawing.CATALOGUE, read("rules: {CMP-01: {elements: 20}}"), Locale.ENGLISH);
        assertEquals(List.of(), patient.check(fewer));
    }

    private void refused(String text, int line, int column, String part) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            CanvasFileException refusal = assertThrows(CanvasFileException.class, () -> read(text));
            assertEquals(line + ":" + column, refusal.line() + ":" + refusal.column(), refusal.getMessage());
            assertTrue(refusal.problem().contains(part), refusal.problem());
            assertTrue(refusal.file().endsWith("settings.yaml"), refusal.file());
        } finally {
            Locale.setDefault(before);
        }
    }

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("settings.yaml"), text), Drawing.CATALOGUE);
    }

    private static Rule rule(String id) {
        return Drawing.CATALOGUE.rule(id).orElseThrow();
    }
}
