package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFilesTest {

    private static final Rule CROWDED = rule("STR-06");
    private static final Rule STATED = rule("ALN-11");

    @TempDir
    Path folder;

    private final SettingsFiles files = new SettingsFiles(Drawing.CATALOGUE);
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(SettingsFiles.NAME);
    }

    @Test
    void aNearerFileGoesBeforeAFartherOneSettingBySetting() throws IOException {
        Files.writeString(file, "rules:\n  STR-06:\n    severity: error\n    elements-per-block: 10\n  ALN-11: off\n");
        Path client = Files.createDirectories(folder.resolve("Client/canvases"));
        Files.writeString(folder.resolve("Client").resolve(SettingsFiles.NAME),
                "rules:\n  STR-06: warning\n  ALN-11: advice\n");
        Settings settings = files.in(client);
        assertEquals(Severity.WARNING, settings.severity(CROWDED));
        assertEquals(10, settings.threshold(CROWDED, "elements-per-block"));
        assertFalse(settings.isOff(STATED));
        assertEquals(Severity.ERROR, files.in(folder).severity(CROWDED));
        assertTrue(files.in(folder).isOff(STATED));
    }

    /** The kind in the nearest file, all in the nearest file, the kind in the next file, all in the next file. */
    @Test
    void whatHoldsForOneKindGoesBeforeWhatHoldsForAllInTheSameFile() throws IOException {
        Files.writeString(file, """
                rules: {STR-06: {severity: error, elements-per-block: 10, elements-per-canvas: 90}, ALN-11: off}
                personal: {rules: {STR-06: {severity: advice, elements-per-block: 5, elements-per-canvas: 30}}}
                """);
        Path client = Files.createDirectories(folder.resolve("Client"));
        Files.writeString(client.resolve(SettingsFiles.NAME), """
                rules: {STR-06: {elements-per-block: 7}}
                personal: {rules: {ALN-11: error}}
                organisation: {rules: {STR-06: warning}}
                """);
        Settings above = files.in(folder);
        assertEquals(Severity.ADVICE, above.in(CanvasKind.PERSONAL).severity(CROWDED));
        assertEquals(5, above.in(CanvasKind.PERSONAL).threshold(CROWDED, "elements-per-block"));
        assertEquals(Severity.ERROR, above.in(CanvasKind.ORGANISATION).severity(CROWDED));
        assertEquals(Severity.ERROR, above.in(CanvasKind.UNSPECIFIED).severity(CROWDED));
        assertTrue(above.in(CanvasKind.PERSONAL).isOff(STATED));
        Settings there = files.in(client);
        assertEquals(Severity.ADVICE, there.in(CanvasKind.PERSONAL).severity(CROWDED));
        assertEquals(7, there.in(CanvasKind.PERSONAL).threshold(CROWDED, "elements-per-block"));
        assertEquals(30, there.in(CanvasKind.PERSONAL).threshold(CROWDED, "elements-per-canvas"));
        assertEquals(Severity.ERROR, there.in(CanvasKind.PERSONAL).severity(STATED));
        assertTrue(there.in(CanvasKind.ORGANISATION).isOff(STATED));
        assertEquals(Severity.WARNING, there.in(CanvasKind.ORGANISATION).severity(CROWDED));
        assertEquals(90, there.in(CanvasKind.ORGANISATION).threshold(CROWDED, "elements-per-canvas"));
        assertNotEquals(above.fingerprint(), above.ofAll().fingerprint());
    }

    @Test
    void theEngineUsesTheSettingsOfTheKind() throws IOException {
        Files.writeString(file, "personal: {rules: {CMP-02: off}}\norganisation: {rules: {CMP-02: error}}\n");
        AlignmentEngine engine = new AlignmentEngine(Drawing.CATALOGUE, files.in(folder), Locale.ENGLISH);
        Canvas canvas = Drawing.read("CMP-02", "breaks");
        assertEquals(Severity.ERROR, engine.check(canvas).get(0).severity());
        canvas.setKind(CanvasKind.PERSONAL);
        assertFalse(Drawing.ids(engine.check(canvas)).contains("CMP-02"));
    }

    @Test
    void whatIsSaidOfOneKindStaysWhenTheRestIsChanged() throws IOException {
        String kinds = "personal: # see minutes\n  rules:\n    ALN-11: off # for now\n";
        Files.writeString(file, "rules:\n  STR-06: error\n" + kinds);
        files.write(file, files.read(file).withoutSeverity(CROWDED).withOff(STATED));
        assertEquals("rules:\n  ALN-11: off\n" + kinds, Files.readString(file));
        files.write(file, files.read(file).of(CanvasKind.PERSONAL));
        assertTrue(files.read(file).in(CanvasKind.ORGANISATION).isOff(STATED));
        assertEquals("rules:\n  ALN-11: off\npersonal: # see minutes\n  rules:\n    # for now\n", Files.readString(file));
        Files.writeString(file, kinds);
        files.write(file, files.read(file).withOff(CROWDED));
        assertEquals(kinds + "rules:\n  STR-06: off\n", Files.readString(file));
    }

    @Test
    void whatIsSaidOfOneKindIsWritten() throws IOException {
        Files.writeString(file, "rules:\n  STR-06: error # for all\n");
        Settings settings = files.read(file);
        files.write(file, settings.with(CanvasKind.PERSONAL, Settings.preset().withThreshold(CROWDED, "elements-per-block", 6).withOff(STATED)));
        assertEquals("rules:\n  STR-06: error # for all\npersonal:\n  rules:\n    STR-06:\n      elements-per-block: 6\n    ALN-11: off\n",
                Files.readString(file));
        files.write(file, settings);
        assertEquals("rules:\n  STR-06: error # for all\npersonal:\n  rules:\n", Files.readString(file));
        assertEquals(settings, files.read(file));
    }

    @Test
    void aFileThatHasChangedIsReadAgain() throws IOException {
        Files.writeString(file, "rules:\n  ALN-11: off\n");
        assertTrue(files.in(folder).isOff(STATED));
        files.write(file, Settings.preset().withSeverity(STATED, Severity.ERROR));
        assertEquals(Severity.ERROR, files.in(folder).severity(STATED));
        Files.delete(file);
        assertEquals(Settings.preset(), files.in(folder));
    }

    @Test
    void whatTheUserWroteStays() throws IOException {
        Files.writeString(file, """
                # agreed with the team
                rules:
                    # large canvases are fine
                    STR-06:   # see minutes
                        severity: "warning"   # not an error
                        elements-per-block:  10
                    'ALN-11': off # for now

                # that is all
                """);
        files.write(file, files.read(file).withThreshold(CROWDED, "elements-per-block", 12).withSeverity(STATED, Severity.ERROR)
                .withSeverity(rule("CMP-02"), Severity.ADVICE).withThreshold(rule("VAL-01"), "similarity", 0.75));
        assertEquals("""
                # agreed with the team
                rules:
                    # large canvases are fine
                    STR-06:   # see minutes
                        severity: "warning"   # not an error
                        elements-per-block:  12
                    'ALN-11': error # for now
                    CMP-02: advice
                    VAL-01:
                      similarity: 0.75

                # that is all
                """, Files.readString(file));
    }

    @Test
    void theCommentsOfWhatIsTakenAwayStay() throws IOException {
        Files.writeString(file, """
                rules:
                  STR-06: # see minutes
                    # why
                    elements-per-block: 10 # ten
                    severity: error
                  ALN-11: off # for now
                """);
        files.write(file, files.read(file).withoutThreshold(CROWDED, "elements-per-block").withoutSeverity(STATED));
        assertEquals("""
                rules:
                  STR-06: # see minutes
                    # why
                    # ten
                    severity: error
                  # for now
                """, Files.readString(file));
        files.write(file, Settings.preset());
        assertEquals("rules:\n  # see minutes\n  # why\n  # ten\n  # for now\n", Files.readString(file));
        files.write(file, Settings.preset().withOff(STATED));
        assertEquals("rules:\n  ALN-11: off\n  # see minutes\n  # why\n  # ten\n  # for now\n", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules: {}\n", "rules: {STR-06: {elements-per-block: 9, severity: off}, ALN-11: advice}\n",
        "{rules: {ALN-11: off}}", "rules:\n", "rules: {STR-06: {severity: error,\n   elements-per-block: 9},\n  }\n",
        "\uFEFFrules:\r\n  ALN-11: off\r\n", "# \uD83D\uDE00 first\nrules: # \uD83D\uDE00\n  ALN-11: off", "rules:\n  STR-06: error", "",
        "personal:\n    rules:\n        ALN-11: off # why\norganisation:\n", "{personal: }", "rules: {}\npersonal: {rules: {ALN-11: error}}\n",
        "personal:\n  rules: # none\n\n\norganisation: {}\n"})
    void anyWayOfWritingCanBeChanged(String text) throws IOException {
        Random random = new Random(text.hashCode());
        for (int round = 0; round < 50; round++) {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
            Settings wanted = text.isEmpty() ? Settings.preset() : files.read(file);
            for (int change = 0; change < 6; change++) {
                CanvasKind kind = random.nextInt(3) == 0 ? null : Settings.KINDS.get(random.nextInt(2));
                wanted = kind == null ? changed(wanted, random) : wanted.with(kind, changed(wanted.of(kind), random));
                files.write(file, wanted);
                assertEquals(wanted, Files.exists(file) ? files.read(file) : Settings.preset());
            }
        }
    }

    private static Settings changed(Settings settings, Random random) {
        List<Rule> rules = List.of(CROWDED, STATED, rule("VAL-03"));
        Rule rule = rules.get(random.nextInt(rules.size()));
        switch (random.nextInt(4)) {
        case 0:
            return settings.withOff(rule);
        case 1:
            return settings.withSeverity(rule, Severity.values()[random.nextInt(3)]);
        case 2:
            return settings.withoutSeverity(rule);
        default:
            for (Threshold threshold : rule.thresholds()) {
                return random.nextBoolean() ? settings.withoutThreshold(rule, threshold.name())
                        : settings.withThreshold(rule, threshold.name(), 1 + random.nextInt(9));
            }
            return settings;
        }
    }

    @Test
    void aBrokenFileIsNotWritten() throws IOException {
        String broken = "rules:\n  STR-99: off\n";
        Files.writeString(file, broken);
        CanvasFileException refusal = assertThrows(CanvasFileException.class,
                () -> files.write(file, Settings.preset().withOff(STATED)));
        assertEquals(2, refusal.line());
        assertEquals(broken, Files.readString(file));
    }

    @Test
    void aFileThatIsWrittenInAnUnusualWayIsNotWritten() throws IOException {
        String text = "rules:\n  STR-06: &what\n    severity: off\n  STR-01: *what\n";
        Files.writeString(file, text);
        assertThrows(CanvasFileException.class,
                () -> files.write(file, files.read(file).withSeverity(CROWDED, Severity.ADVICE)));
        assertEquals(text, Files.readString(file));
    }

    @Test
    void nothingToSayMakesNoFile() throws IOException {
        files.write(file, Settings.preset());
        assertFalse(Files.exists(file));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Settings.preset().withThreshold(CROWDED, "elements-per-block", 0));
        assertThrows(IllegalArgumentException.class, () -> Settings.preset().withThreshold(CROWDED, "elements", 3));
    }

    @Test
    void equalSettingsHaveEqualFingerprints() {
        Settings one = Settings.preset().withOff(STATED).withSeverity(CROWDED, Severity.ERROR);
        Settings other = Settings.preset().withSeverity(CROWDED, Severity.ERROR).withOff(STATED);
        assertEquals(one, other);
        assertEquals(one.fingerprint(), other.fingerprint());
        assertNotEquals(one.fingerprint(), one.withOff(CROWDED).fingerprint());
        assertEquals(Settings.preset().fingerprint(), one.withoutSeverity(CROWDED).withoutSeverity(STATED).fingerprint());
    }

    private static Rule rule(String id) {
        return Drawing.CATALOGUE.rule(id).orElseThrow();
    }
}
