package org.canvasstudio.viewpoint.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.canvasstudio.model.CanvasFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFileTest {

    @TempDir
    private Path folder;

    private Path model() {
        return folder.resolve("plan.b.canvas");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = LayoutFile.of(model());
        assertEquals("plan.b.layout", file.getFileName().toString());
        Map<String, Map<String, Cell>> cells = Map.of("Canvas", Map.of("Note@vp-1", new Cell(2, 0), "odd \"\\ : ключ", new Cell(0, 12)),
                "Map", Map.of("Note@vp-1", new Cell(1, 1)), "Empty", Map.of());
        Files.write(file, LayoutFile.content(cells));
        Map<String, Map<String, Cell>> read = LayoutFile.read(file);
        assertEquals(cells.get("Canvas"), read.get("Canvas"));
        assertEquals(cells.get("Map"), read.get("Map"));
        assertEquals(2, read.size());
    }

    @Test
    void thereIsNoContentWithoutCells() throws IOException {
        Path file = LayoutFile.of(model());
        assertEquals(Map.of(), LayoutFile.read(file));
        assertEquals(0, LayoutFile.content(Map.of("Canvas", Map.of())).length);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Canvas:\n  a: [1]\n", "Canvas:\n  a: [1, -2]\n", "Canvas:\n  a: 12\n", "Canvas:\n  a: [1, x]\n",
        "Canvas:\n  a: [1, 20000]\n", "Canvas:\n  a: [1, [2]]\n" })
    void anErrorHasItsLine(String content) throws IOException {
        Path file = LayoutFile.of(model());
        Files.writeString(file, content);
        CanvasFileException problem = assertThrows(CanvasFileException.class, () -> LayoutFile.read(file));
        assertEquals(2, problem.line());
        assertEquals(file.toString(), problem.file());
    }
}
