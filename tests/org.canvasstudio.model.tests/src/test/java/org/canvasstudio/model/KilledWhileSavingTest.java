package org.canvasstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed while they save. On Linux and macOS the kill is a SIGKILL: nothing in the process can react
 * to it. Three of four hit at a random offset of a write to a disk that takes its time, one of four at a random moment of
 * saving as fast as it goes. How many hit between the first write and the move is counted by what they leave beside the
 * file.
 */
class KilledWhileSavingTest {

    private static final boolean LONG = Boolean.getBoolean("canvasstudio.long");

    /** The kills of the short and of the long run. */
    private static final int KILLS = LONG ? 1_000 : 100;

    /** How many of a hundred have to hit a file half written, or written and not yet moved. */
    private static final int HALF_WRITTEN_PERCENT = 30;

    private static final int PROCESSES_AT_A_TIME = 2;
    private static final int LONGEST_DELAY_MICROS = 200_000;

    @TempDir
    Path folder;

    /** What a number of kills has shown. */
    private record Kills(int all, int halfWritten) {

        Kills plus(Kills more) {
            return new Kills(all + more.all, halfWritten + more.halfWritten);
        }
    }

    @Test
    void aKillWhileSavingLosesNothingThatWasSavedAndBreaksNoFile() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(PROCESSES_AT_A_TIME);
        try {
            List<Future<Kills>> lanes = new ArrayList<>();
            for (int lane = 0; lane < PROCESSES_AT_A_TIME; lane++) {
                Path its = Files.createDirectories(folder.resolve("lane " + lane));
                long seed = lane;
                lanes.add(executor.submit(() -> kill(its, KILLS / PROCESSES_AT_A_TIME, new Random(seed))));
            }
            Kills kills = new Kills(0, 0);
            for (Future<Kills> lane : lanes) {
                kills = kills.plus(lane.get());
            }
            System.out.println("Killed while saving: " + kills);
            assertEquals(KILLS, kills.all());
            assertTrue(kills.halfWritten() >= KILLS * HALF_WRITTEN_PERCENT / 100, kills.toString());
        } finally {
            executor.shutdownNow();
        }
    }

    private static Kills kill(Path folder, int times, Random random) throws Exception {
        Path file = folder.resolve("Roastery.canvas");
        Canvas canvas = SavingProcess.canvas();
        CanvasFiles.write(canvas, file);
        String pattern = Files.readString(file);
        assertTrue(pattern.contains(version(0)));
        int halfWritten = 0;
        long before = 0;
        for (int i = 0; i < times; i++) {
            Path marksFile = folder.resolve("marks " + i);
            MappedByteBuffer marks = SavingProcess.marks(marksFile);
            boolean slow = i % 4 != 3;
            Process process = start(folder, file, marksFile, before + 1, slow ? "slow" : "fast");
            long last = before;
            await(process, folder, () -> marks.getLong(SavingProcess.SAVED) > last);
            if (slow) {
                int offset = random.nextInt(pattern.length());
                await(process, folder, () -> marks.getLong(SavingProcess.WRITTEN) > offset);
            } else {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_DELAY_MICROS));
            }
            process.destroyForcibly().waitFor();

            List<Path> beside = beside(file);
            assertTrue(beside.size() <= 1, beside::toString);
            halfWritten += !beside.isEmpty() && Files.size(beside.get(0)) > 0 ? 1 : 0;
            Canvas read = (Canvas) CanvasFiles.read(file);
            long version = Long.parseLong(read.getVersion());
            long saved = marks.getLong(SavingProcess.SAVED);
            assertTrue(version == saved || version == marks.getLong(SavingProcess.BEGUN),
                    () -> version + ", where " + saved + " was saved");
            assertTrue(saved > before);
            assertEquals(pattern.replace(version(0), version(version)), Files.readString(file));
            Files.delete(marksFile);
            before = version;
        }
        canvas.setVersion("last");
        CanvasFiles.write(canvas, file);
        assertEquals(List.of(), beside(file));
        assertTrue(EcoreUtil.equals(canvas, CanvasFiles.read(file)));
        return new Kills(times, halfWritten);
    }

    private static void await(Process process, Path folder, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertTrue(process.isAlive(), () -> "it ended by itself: " + errors(folder));
            TimeUnit.MICROSECONDS.sleep(200);
        }
    }

    private static String version(long number) {
        return " version=\"" + number + '"';
    }

    private static Process start(Path folder, Path file, Path marks, long first, String speed) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+UseSerialGC", "-cp", classPath, SavingProcess.class.getName(),
                file.toString(), marks.toString(), Long.toString(first), speed).redirectErrorStream(true)
                .redirectOutput(folder.resolve("errors").toFile()).start();
    }

    private static String errors(Path folder) {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What stands beside the file and is none of the test's own. */
    private static List<Path> beside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(other -> other.getFileName().toString().endsWith(".part")).toList();
        }
    }
}
