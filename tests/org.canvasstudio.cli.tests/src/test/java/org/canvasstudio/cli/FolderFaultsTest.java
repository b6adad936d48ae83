package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.interchange.Interchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may be amiss in a folder: validation goes on to its end, says each thing once, and ends with 3. */
@Timeout(60)
class FolderFaultsTest extends CommandTest {

    private Path clients;

    @BeforeEach
    void oneGoodCanvas() throws IOException {
        clients = folder.resolve("clients");
        canvas("ALN-01", "passes", "clients/one/a.canvas");
    }

    @Test
    void aLinkThatLeadsBackIsSaidOnce() throws IOException {
        Path up = Files.createSymbolicLink(clients.resolve("one/up"), Path.of(".."));
        Path here = Files.createSymbolicLink(clients.resolve("one/here"), Path.of("."));
        validate(1, here + ": this link leads round in a circle", up + ": this link leads round in a circle");
    }

    @Test
    void aLinkToItselfIsACircle() throws IOException {
        Path one = Files.createSymbolicLink(clients.resolve("one/b.canvas"), Path.of("b.canvas"));
        Path two = Files.createSymbolicLink(clients.resolve("one/c"), Path.of("d"));
        Path three = Files.createSymbolicLink(clients.resolve("one/d"), Path.of("c"));
        validate(1, one + ": this link leads round", two + ": this link leads round", three + ": this link leads round");
    }

    @Test
    void linksThatLeadToEachOthersFoldersAreACircle() throws IOException {
        canvas("ALN-01", "passes", "clients/two/b.canvas");
        Path there = Files.createSymbolicLink(clients.resolve("one/two"), clients.resolve("two"));
        Path back = Files.createSymbolicLink(clients.resolve("two/one"), clients.resolve("one"));
        validate(2, there + ": this link leads round", back + ": this link leads round");
    }

    @Test
    void aCircleMayLeadOutside() throws IOException {
        canvas("ALN-01", "passes", "outside/b.canvas");
        Path there = Files.createSymbolicLink(clients.resolve("one/outside"), folder.resolve("outside"));
        Path back = Files.createSymbolicLink(folder.resolve("outside/back"), clients);
        validate(2, there + ": this link leads round", there.resolve("back") + ": this link leads round");
        assertTrue(Files.isSymbolicLink(back));
    }

    /** What a link leads to is looked at once, and a link that leads nowhere back is nothing to complain about. */
    @Test
    void linkedFoldersAreLookedAtOnce() throws IOException {
        canvas("ALN-01", "passes", "clients/two/b.canvas");
        canvas("ALN-01", "passes", "outside/deep/c.canvas");
        Files.createSymbolicLink(clients.resolve("one/two"), clients.resolve("two"));
        Files.createSymbolicLink(clients.resolve("one/outside"), folder.resolve("outside"));
        Files.createSymbolicLink(clients.resolve("two/outside"), folder.resolve("outside/deep"));
        Files.createSymbolicLink(clients.resolve("two/d.canvas"), folder.resolve("outside/deep/c.canvas"));
        expect(0, "validate", clients);
        assertTrue(out.startsWith("3 canvases, "), out);
        assertEquals("", err);
    }

    @Test
    void aBrokenLinkIsSaidOnce() throws IOException {
        Path canvas = Files.createSymbolicLink(clients.resolve("one/b.canvas"), Path.of("gone.canvas"));
        Path folderLink = Files.createSymbolicLink(clients.resolve("one/c"), Path.of("gone"));
        Files.createSymbolicLink(clients.resolve("one/notes.txt"), Path.of("gone.txt"));
        validate(1, canvas + ": this link leads to nothing", folderLink + ": this link leads to nothing");
    }

    @Test
    void whatMayNotBeReadIsSaidOnce() throws IOException, InterruptedException {
        Path file = canvas("ALN-01", "passes", "clients/one/b.canvas");
        Path closed = canvas("ALN-01", "passes", "clients/two/c.canvas").getParent();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            if (Files.isReadable(file)) {
                runAsOneWhoMayNotReadEverything("validate", clients.toString());
            } else {
                expect(3, "validate", clients);
            }
            expectFaults(1, file + ": no permission", closed + ": no permission");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What is wrong in settings is wrong usage; that they cannot be read is a fault like others, and the heavier one. */
    @Test
    void settingsThatCannotBeReadAreAFault() throws IOException {
        Path wrong = Files.writeString(folder.resolve("clients/one/canvas-studio.yaml"), "rules:\n  ALN-99: off\n");
        expect(2, "validate", clients);
        Path folderOfThatName = Files.createDirectories(clients.resolve("two/canvas-studio.yaml"));
        canvas("ALN-01", "passes", "clients/two/b.canvas");
        canvas("ALN-01", "passes", "clients/two/deep/c.canvas");
        validate(0, wrong + ":2:", folderOfThatName + ": this is not a regular file");
        Files.delete(folderOfThatName);
        Files.delete(wrong);
        Path circle = Files.createSymbolicLink(folder.resolve("canvas-studio.yaml"), Path.of("canvas-studio.yaml"));
        validate(0, circle + ": this link leads to nothing, or round in a circle");
    }

    @Test
    void settingsThatMayNotBeReadAreAFault() throws IOException, InterruptedException {
        Path settings = Files.writeString(clients.resolve("canvas-studio.yaml"), "rules:\n  ALN-01: off\n");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("---------"));
        for (String[] words : new String[][] { { "validate", clients.toString() },
                { "validate", "--settings", settings.toString(), clients.toString() } }) {
            if (Files.isReadable(settings)) {
                runAsOneWhoMayNotReadEverything(words);
            } else {
                expect(3, (Object[]) words);
            }
            assertTrue(err.startsWith(settings + ": no permission"), err);
        }
    }

    @Test
    void aPathThatLeadsNowhereIsSaidWhateverItsName() {
        expect(3, "validate", folder.resolve("nothere"));
        assertEquals(folder.resolve("nothere") + ": there is no such file. Check the path.", err.strip());
    }

    /** What never ends, or waits for somebody to write, is not read. */
    @Test
    void whatIsNoFileIsNotRead() throws IOException, InterruptedException {
        Path pipe = clients.resolve("one/b.canvas");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        Path endless = Files.createSymbolicLink(clients.resolve("one/c.canvas"), Path.of("/dev/zero"));
        validate(1, pipe + ": this is not a regular file", endless + ": this is not a regular file");
    }

    @Test
    void aFolderWithTheNameOfACanvasIsAFolder() throws IOException {
        canvas("ALN-01", "passes", "clients/two.canvas/c.canvas");
        expect(0, "validate", clients);
        assertTrue(out.startsWith("2 canvases, "), out);
    }

    @Test
    void aFileThatGoesAwayIsSaid() throws IOException {
        Path file = canvas("ALN-01", "passes", "gone.canvas");
        Files.delete(file);
        assertEquals(file + ": there is no such file. Check the path.", check(file, Interchange::read).problem().getMessage());
    }

    @Test
    void aFileThatIsChangedWhileItIsReadIsSaid() throws IOException {
        Path file = canvas("ALN-01", "passes", "changing.canvas");
        Checked checked = check(file, each -> {
            try {
                return Interchange.read(each);
            } finally {
                append(each);
            }
        });
        assertEquals(file + ": the file was changed while it was read. Validate it again.", checked.problem().getMessage());
    }

    /** The others of the client go on, whatever becomes of a file. */
    @Test
    void aFaultCostsOneFile() throws IOException {
        Path file = canvas("ALN-01", "passes", "fault.canvas");
        ClientCanvases client = client(folder, true);
        Checked checked = new FileCheck(file, AlignmentEngine.preset(), client, client.announce(), each -> {
            throw new IllegalStateException("broken");
        }, null).call();
        assertTrue(checked.problem().getMessage().contains("broken"), checked.problem().getMessage());
        int next = client.announce();
        assertEquals(List.of(), new FileCheck(canvas("ALN-01", "passes", "next.canvas"), AlignmentEngine.preset(), client, next,
                Interchange::read, null).call().findings());
    }

    /** Files come and go, and are written to, while a folder of them is validated. */
    @Test
    void whateverHappensMeanwhileItFinishes() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            files.add(canvas("ALN-01", "passes", "clients/c" + i % 10 + "/canvas" + i + ".canvas"));
        }
        String content = Files.readString(files.get(0));
        AtomicBoolean done = new AtomicBoolean();
        Thread meddler = new Thread(() -> {
            for (int i = 0; !done.get(); i = (i + 7) % files.size()) {
                try {
                    Files.deleteIfExists(files.get(i));
                    Files.writeString(files.get((i + 3) % files.size()), content.substring(0, content.length() / 2));
                    Files.writeString(files.get((i + 5) % files.size()), content);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        meddler.start();
        try {
            for (int round = 0; round < 5; round++) {
                int code = run("validate", clients);
                assertEquals(err.isEmpty() ? 0 : 3, code, err);
                List<String> named = err.lines().map(line -> line.substring(0, line.indexOf(".canvas"))).toList();
                assertEquals(named.stream().distinct().collect(Collectors.toList()), named, "one message each");
                assertTrue(out.contains(" canvases, ") && !err.contains("Exception"), out + err);
            }
        } finally {
            done.set(true);
            meddler.join();
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "<!-- more -->", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientCanvases client(Path folder, boolean complete) {
        return new ClientCanvases(folder, new ClientDigests(folder, List::of, Interchange::read).neighbours(), complete);
    }

    private Checked check(Path file, ClientDigests.Reader reader) {
        ClientCanvases client = client(null, false);
        return new FileCheck(file, AlignmentEngine.preset(), client, client.announce(), reader, null).call();
    }

    /** An administrator may read everything: another process runs the command, without that right. */
    private void runAsOneWhoMayNotReadEverything(String... arguments) throws IOException, InterruptedException {
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(Files.isExecutable(setpriv), "an administrator runs this test, and setpriv is missing");
        assertEquals(3, runProcess(List.of(setpriv.toString(), "--bounding-set=-dac_override,-dac_read_search"), List.of(),
                arguments), () -> err);
    }

    /** Validates the folder of clients, and expects so many canvases and one line about each fault, in their order. */
    private void validate(int canvases, String... faults) {
        expect(3, "validate", clients);
        expectFaults(canvases, faults);
    }

    private void expectFaults(int canvases, String... faults) {
        String count = canvases == 0 ? "no" : String.valueOf(canvases);
        assertTrue(out.startsWith(count + (canvases == 1 ? " canvas, " : " canvases, ")), out);
        List<String> said = err.lines().toList();
        assertEquals(faults.length, said.size(), err);
        for (int i = 0; i < faults.length; i++) {
            assertTrue(said.get(i).startsWith(faults[i]), said.get(i));
        }
    }
}
