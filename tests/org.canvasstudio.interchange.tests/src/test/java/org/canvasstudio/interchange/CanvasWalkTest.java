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

    @Test
    void whatIsNamedTwiceIsComeToOnce() throws IOException {
        Path a = file("in/a.canvas");
        file("in/sub/b.canvas");
        Path hidden = file("in/.kept/c.canvas");
        Path notes = file("in/notes.txt");
        Path in = folder.resolve("in");
        Path gone = in.resolve("gone.canvas");
        Path sub = in.resolve("sub");
        assertEquals(List.of("a.canvas", "sub/b.canvas"), found(in, a, in, sub));
        assertEquals(List.of("a.canvas", "sub/b.canvas"), found(a, sub, in, in.resolve("../in")));
        assertEquals(List.of("a.canvas", "b.canvas"), found(a, sub, a, sub));
        assertEquals(List.of("gone.canvas", "c.canvas", "notes.txt", "a.canvas", "sub/b.canvas"),
                found(gone, hidden.getParent(), notes, hidden, in), "a walk does not come by these");
    }

    @Test
    void aFileIsComeToOnceWhateverLinksLeadToIt() throws IOException {
        Path real = file("in/b/real.canvas");
        Path outside = file("outside/far.canvas");
        link("in/a.canvas", real);
        link("in/c.canvas", outside);
        link("in/d.canvas", outside);
        link("in/z", outside.getParent());
        assertEquals(List.of("b/real.canvas", "c.canvas"), found(folder.resolve("in")));
        assertEquals(List.of("far.canvas", "b/real.canvas"), found(outside, folder.resolve("in")));
        assertEquals(List.of("b/real.canvas", "far.canvas"), found(folder.resolve("in"), outside.getParent()));
        assertEquals(List.of("a.canvas"), found(folder.resolve("in/a.canvas"), real));
    }

    @Test
    void aFileThatTwoClientsShareBelongsToBoth() throws IOException {
        file("one/one.client");
        file("two/two.client");
        link("two/shared.canvas", file("one/shared.canvas"));
        link("two/too.canvas", folder.resolve("one/shared.canvas"));
        assertEquals(List.of("one.client one true", "shared.canvas one true", "shared.canvas two true", "two.client two true"),
                clients(folder));
    }

    private void link(String name, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), to);
    }

    private static List<String> found(Path... paths) {
        List<String> found = new ArrayList<>();
        new CanvasWalk(List.of(paths)).forEachRemaining(step -> found.add(step.source().relative().toString()));
        return found;
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
