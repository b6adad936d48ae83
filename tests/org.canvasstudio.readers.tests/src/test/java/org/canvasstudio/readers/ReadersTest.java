package org.canvasstudio.readers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.canvasstudio.model.CanvasFileException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, it is accepted or refused with a message; nothing hangs, overflows or gets through. Seeded. */
class ReadersTest {

    private static final int ROUNDS = Boolean.getBoolean("canvasstudio.long") ? 100_000 : 1_000;

    /** No input takes a second; what takes as many as this would never end. */
    private static final int SECONDS_OF_A_HANG = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Readers.class)
    void damagedFilesAreAcceptedOrRefused(Readers reader) throws Exception {
        List<byte[]> seeds = reader.seeds(folder);
        assertFalse(seeds.isEmpty());
        Run run = new Run(reader, folder.resolve("damaged." + reader.extension()));
        for (byte[] seed : seeds) {
            run.read(seed);
        }
        assertTrue(run.accepted == seeds.size(), () -> run.lastRefusal);

        Mutations mutations = new Mutations(20261122, seeds, reader.pieces());
        long start = System.nanoTime();
        Thread thread = new Thread(() -> run.all(mutations), "reader of " + reader);
        thread.setDaemon(true);
        thread.start();
        int before = -1;
        while (thread.isAlive()) {
            thread.join(SECONDS_OF_A_HANG * 1_000L);
            if (thread.isAlive() && run.round == before) {
                fail(reader + " hangs at " + run.kept() + ":\n  at " + String.join("\n  at ",
                        Arrays.stream(thread.getStackTrace()).map(StackTraceElement::toString).toList()));
            }
            before = run.round;
        }
        if (run.failure != null) {
            throw new AssertionError(reader + ", " + run.kept() + ": " + run.failure, run.failure);
        }
        System.out.println("Damaged files: " + reader + ' ' + (run.accepted - seeds.size()) + " accepted, " + run.refused + " refused in "
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        assertTrue(run.refused > 0, "nothing is refused");
    }

    private static final class Run {

        private final Readers reader;
        private final Path file;
        private volatile byte[] input;
        private volatile int round;
        private volatile Throwable failure;
        private volatile int accepted;
        private volatile int refused;
        private String lastRefusal = "";

        Run(Readers reader, Path file) {
            this.reader = reader;
            this.file = file;
        }

        void all(Mutations mutations) {
            try {
                for (round = 0; round < ROUNDS; round++) {
                    input = mutations.next();
                    read(input);
                }
            } catch (Throwable e) {
                // An error, too, is what is looked for here.
                failure = e;
            }
        }

        void read(byte[] bytes) throws IOException {
            Files.write(file, bytes);
            try {
                reader.read(file);
                accepted++;
            } catch (IOException e) {
                refused++;
                lastRefusal = e.getMessage();
                checkMessage(e);
            }
        }

        private void checkMessage(IOException e) {
            String message = String.valueOf(e.getMessage());
            assertFalse(message.isBlank() || message.contains("Exception"), message);
            if (e instanceof CanvasFileException) {
                assertTrue(message.length() > ((CanvasFileException) e).problem().length(), "no file is named: " + message);
                assertFalse(((CanvasFileException) e).problem().isBlank(), message);
            }
        }

        /** Keeps the file that was being read, to look at. */
        String kept() throws IOException {
            Path kept = Path.of("target", "damaged", reader + "-" + round + "." + reader.extension()).toAbsolutePath();
            Files.createDirectories(kept.getParent());
            Files.write(kept, input);
            return "file " + kept;
        }
    }
}
