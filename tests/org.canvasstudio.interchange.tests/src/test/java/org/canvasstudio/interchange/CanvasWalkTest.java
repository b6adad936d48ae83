package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasWalkTest {

    @TempDir
    Path folder;

    /** A folder whose names are not all remembered at once gives the same files in the same order. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7, 100 })
    void filesComeInTheOrderOfTheirNames(int names) throws IOException {
        List<String> expected = List.of("B.canvas", "a.bmml", "a/1.canvas", "a/b/2.XMI", "a/c.client", "b.canvas", "c.canvas",
                "d/é.canvas", "d/東.canvas", "e.xmi");
        for (String name : expected) {
            file(name);
        }
        file("a/notes.txt");
        file(".hidden/x.canvas");
        file("d/.x.canvas");
        List<String> found = new ArrayList<>();
        CanvasWalk walk = new CanvasWalk(List.of(folder), names);
        walk.forEachRemaining(step -> found.add(step.source().relative().toString()));
        assertEquals(List.of("B.canvas", "a/1.canvas", "a/b/2.XMI", "a/c.client", "a.bmml", "b.canvas", "c.canvas", "d/é.canvas",
                "d/東.canvas", "e.xmi"), found);
        assertThrows(NoSuchElementException.class, walk::next);
    }

    @Test
    void aFileBelongsToTheNearestClient() throws IOException {
        file("clients/one/one.client");
        file("clients/one/canvases/a.canvas");
        file("clients/one/inner/inner.client");
        file("clients/one/inner/b.canvas");
        Path alone = file("alone.canvas");
        Path below = file("clients/one/z.canvas");
        assertEquals(List.of("alone.canvas null false", "a.canvas one true", "b.canvas inner true", "inner.client inner true",
                "one.client one true", "z.canvas one true"), clients(folder));
        assertEquals(List.of("a.canvas one false", "z.canvas one false", "alone.canvas null false"),
                clients(folder.resolve("clients/one/canvases"), below, alone));
    }

    @Test
    void nothingIsWalkedBeforeItIsAskedFor() throws IOException {
        file("a.canvas");
        Path later = file("b/b.canvas");
        CanvasWalk walk = new CanvasWalk(List.of(folder, folder.resolve("gone")));
        walk.next();
        Files.delete(later);
        assertEquals(folder.resolve("gone"), walk.next().source().file(), "reading it will say that it is not there");
    }

    private List<String> clients(Path... paths) {
        List<String> found = new ArrayList<>();
        new CanvasWalk(List.of(paths)).forEachRemaining(step -> found.add(step.source().file().getFileName() + " "
                + (step.source().client() == null ? null : step.source().client().getFileName()) + ' ' + step.source().complete()));
        return found;
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
