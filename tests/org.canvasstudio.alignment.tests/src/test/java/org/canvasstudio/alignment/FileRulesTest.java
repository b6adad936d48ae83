package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules where a file lies. */
class FileRulesTest {

    @TempDir
    Path root;
    private Path client;
    private Path toBe;
    private final List<String> read = new ArrayList<>();
    private FileRules rules;

    @BeforeEach
    void client() throws IOException {
        client = Drawing.roastery(root, "EVO-02/breaks");
        toBe = client.resolve("to-be.canvas");
        rules = new FileRules(Drawing.CATALOGUE, new SettingsFiles(Drawing.CATALOGUE)::in, this::read,
                folder -> List.of(client.resolve("as-is.canvas"), toBe));
    }

    private EObject read(Path file) throws CanvasFileException {
        read.add(file.getFileName().toString());
        return CanvasFiles.read(file);
    }

    @Test
    void aCanvasIsCheckedAmidTheOtherFilesAndWithTheSettingsThere() throws IOException {
        assertEquals(List.of("EVO-02"), found(toBe));
        Files.writeString(root.resolve(SettingsFiles.NAME), "rules:\n  EVO-02: off\n");
        assertEquals(List.of(), found(toBe));
        Files.writeString(client.resolve(SettingsFiles.NAME), "rules:\n  EVO-02: error\n");
        assertEquals(List.of("EVO-02"), found(toBe));
        Files.writeString(client.resolve(SettingsFiles.NAME), "rules: [\n");
        assertThrows(CanvasFileException.class, () -> rules.at(toBe));
    }

    /** Of another client, or of none, the same rules hold with the same settings: one engine does for all. */
    @Test
    void anEngineServesAllPlacesWithItsSettings() throws IOException {
        Path other = Files.createDirectories(root.resolve("bakery"));
        assertSame(rules.engine(client), rules.engine(other));
        Files.writeString(other.resolve(SettingsFiles.NAME), "rules:\n  EVO-02: off\n");
        assertNotSame(rules.engine(client), rules.engine(other));
        assertTrue(rules.engine(other).settings().isOff(Drawing.CATALOGUE.rule("EVO-02").orElseThrow()));
    }

    @Test
    void aFileOfNoClientIsComparedWithWhatItNames() throws IOException {
        Files.delete(client.resolve("roastery.client"));
        assertEquals(List.of("EVO-02"), found(toBe));
        assertEquals(List.of("as-is.canvas"), read);
    }

    @Test
    void aFileIsReadAgainOnlyWhenItHasChanged() throws IOException {
        found(toBe);
        found(toBe);
        assertEquals(List.of("as-is.canvas"), read);
        Files.writeString(client.resolve("as-is.canvas"), "<!-- more -->", StandardOpenOption.APPEND);
        found(toBe);
        assertEquals(List.of("as-is.canvas", "as-is.canvas"), read);
    }

    /** Its id, and what rules ask of it, come from one look. */
    @Test
    void theClientIsReadOnceInALook() {
        FileSurroundings.Neighbours look = rules.client(client).neighbours();
        assertEquals("Harbour Roastery", look.client().orElseThrow().getName());
        assertSame(look.client().orElseThrow(), new FileSurroundings(toBe, client, look).client().orElseThrow());
        assertEquals(List.of("roastery.client"), read);
    }

    private List<String> found(Path file) throws IOException {
        return rules.at(file).check(CanvasFiles.read(file)).stream().map(finding -> finding.rule().id()).distinct().toList();
    }
}
