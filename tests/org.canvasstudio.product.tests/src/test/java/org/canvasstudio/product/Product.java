package org.canvasstudio.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts the product that the build has made for this machine. */
final class Product {

    static final Path ROOT = Path.of(System.getProperty("canvasstudio.root")).toAbsolutePath().normalize();
    static final Path BUILT = ROOT.resolve("releng/org.canvasstudio.product/target");
    static final Path RULES = ROOT.resolve("tests/org.canvasstudio.alignment.tests/rules");
    private static final long LONGEST_MINUTES = 5;

    /** What a process has written, and how it ended. */
    record Result(int code, String out, String err) {
    }

    private Product() {
    }

    static Path script() {
        assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"),
                "the product of this platform is not started here");
        Path products = BUILT.resolve("products/org.canvasstudio.product/linux/gtk/x86_64/canvas-studio");
        Path script = products.resolve("canvas-studio");
        assertTrue(Files.isExecutable(script), () -> script + " was not built");
        return script;
    }

    static List<String> command(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Runs the command to its end, in a folder; without a display and in the plainest locale. */
    static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = start(folder, command, out, err);
            assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), () -> "does not end: " + command);
            return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /**
     * Starts the command, which opens a window on the display of this test, and ends it when something has come about.
     *
     * @param ready tells whether it has
     * @param end   ends the process of the window
     */
    static void runWithWindow(Path folder, List<String> command, BooleanSupplier ready, Consumer<ProcessHandle> end)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder(folder, command, out, err).start();
        try {
            long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
            while (process.isAlive() && !ready.getAsBoolean() && System.nanoTime() < latest) {
                Thread.sleep(50);
            }
            assertTrue(process.isAlive() && ready.getAsBoolean(), () -> "it does not come about: " + read(out) + read(err));
        } finally {
            // The script waits for the studio.
            process.descendants().forEach(end);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "does not end");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static ProcessBuilder builder(Path folder, List<String> command, Path out, Path err) {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    }

    static Process start(Path folder, List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = builder(folder, command, out, err);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "LANG", "LANGUAGE"));
        builder.environment().put("LC_ALL", "POSIX");
        return builder.start();
    }
}
