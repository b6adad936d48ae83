package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.canvasstudio.interchange.Conversion.Outcome;
import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file goes into another format wholly or not at all. */
class ConversionTest {

    @TempDir
    Path folder;

    private final Format xmi = Formats.installed().byId("xmi").orElseThrow();
    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        source = folder.resolve("tea.canvas");
        CanvasFiles.write(Canvases.create(CanvasKind.ORGANISATION, "Tea"), source);
    }

    private Outcome write(Conversion conversion, boolean replace, Conversion.Writer writer) throws CanvasFileException {
        return conversion.write(folder.resolve("out/tea.xmi"), xmi, WriteOptions.standard(), replace, writer);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.skip(1).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsThereIsLeftOrReplaced() throws IOException {
        assertEquals(Outcome.WRITTEN, write(new Conversion(source), false, AtomicFiles::write));
        assertEquals(List.of("canvas.ecore", "tea.xmi"), written());
        assertEquals(Outcome.UNCHANGED, write(new Conversion(source), false, AtomicFiles::write));
        Path target = Files.writeString(folder.resolve("out/tea.xmi"), "mine");
        Conversion conversion = new Conversion(source);
        assertEquals(Outcome.KEPT, write(conversion, false, AtomicFiles::write));
        assertEquals(List.of(target), conversion.kept());
        assertEquals("mine", Files.readString(target));
        assertEquals(Outcome.WRITTEN, write(new Conversion(source), true, AtomicFiles::write));
    }

    @Test
    void companionThatMayNotBeReplacedKeepsTheFileFromBeingWritten() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Path companion = Files.writeString(folder.resolve("out/canvas.ecore"), "mine");
        Conversion conversion = new Conversion(source);
        assertEquals(Outcome.KEPT, write(conversion, false, AtomicFiles::write));
        assertEquals(List.of(companion), conversion.kept());
        assertEquals(List.of("canvas.ecore"), written());
    }

    @Test
    void failedWritingLeavesNothingAndNamesTheTarget() throws IOException {
        Conversion conversion = new Conversion(source);
        CanvasFileException problem = assertThrows(CanvasFileException.class, () -> write(conversion, true, (file, content) -> {
            throw new IOException("no room");
        }));
        assertTrue(problem.getMessage().contains("tea.xmi") && problem.getMessage().contains("no room"), problem.getMessage());
        assertEquals(List.of(), written());
    }

    @Test
    void clientAndCanvasOfOneNameDoNotMeet() {
        Path canvas = Path.of("below", "tea.canvas");
        Path client = Path.of("below", "tea.client");
        Path other = Path.of("tea.client");
        assertEquals(Map.of(canvas, Path.of("below", "tea.xmi"), client, Path.of("below", "tea.client.xmi"),
                other, Path.of("tea.xmi")), Conversion.names(List.of(canvas, client, other), xmi));
    }
}
