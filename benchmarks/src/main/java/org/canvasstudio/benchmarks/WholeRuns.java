package org.canvasstudio.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures {@code validate} on folders of generated canvases, each run in a process of its own with a heap of 256 MB, in
 * turns with what it is compared with, and prints medians and ratios:
 * {@code WholeRuns FOLDER CANVASES TURNS [growth]}.
 *
 * <p>Times are those of whole processes, so the start of the Java machine and its warming up are in them, for both sides:
 * that is what somebody waits for. {@code validate} runs with the options for the JVM's compilers that the product gives
 * its commands ({@code -Dcanvasstudio.compilers}), the bare parse without any. Beside them are printed the times of the work alone, from the first to the last
 * statement of {@code main}, and those that the processors have worked for the process: on a machine that has other
 * things to do they are the ones to trust, as long as it is one core that is measured.
 */
public final class WholeRuns {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final String HEAP = "-Xmx256m";
    /** The options of the JVM's compilers with which the script of the product starts commands. */
    private static final List<String> COMPILERS = List.of(System.getProperty("canvasstudio.compilers", "").strip().split("\\s+"));

    /** Milliseconds of a process: from outside, of its work alone (or the bytes that it saw in use), and of processors. */
    private record Result(double whole, double alone, double processors) {
    }

    private final Path folder;
    private final int turns;

    private WholeRuns(Path folder, int turns) {
        this.folder = folder;
        this.turns = turns;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WholeRuns runs = new WholeRuns(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        runs.speed(Integer.parseInt(arguments[1]));
        if (arguments.length > 3 && arguments[3].equals("growth")) {
            runs.growth();
        }
    }

    private void speed(int canvases) throws IOException, InterruptedException {
        Path files = generated(canvases);
        List<Result> bare = new ArrayList<>();
        List<Result> one = new ArrayList<>();
        List<Result> two = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            bare.add(run(1, "bare", files.toString()));
            one.add(run(1, "validate", files.toString(), "1"));
            two.add(run(2, "validate", files.toString(), "2"));
            say("turn %d: bare parse %.0f ms, validate on one core %.0f ms, on two %.0f ms", turn + 1,
                    bare.get(turn).whole(), one.get(turn).whole(), two.get(turn).whole());
        }
        say("");
        say("%,d canvases, medians of %d turns     whole process   work alone   processors", canvases, turns);
        row("bare parse, one core", bare);
        row("load and validate, one core", one);
        row("load and validate, two cores", two);
        say("validate / bare parse, one core each   %13.2f %12.2f %12.2f   goal <= 3.5", whole(one) / whole(bare), alone(one) / alone(bare),
                processors(one) / processors(bare));
        say("one core / two cores                   %13.2f %12.2f                goal >= 1.8", whole(one) / whole(two), alone(one) / alone(two));
    }

    private void growth() throws IOException, InterruptedException {
        Path small = generated(SMALL);
        Path large = generated(LARGE);
        List<Result> ofSmall = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            ofSmall.add(run(1, "validate", small.toString(), "1"));
        }
        // Once: it runs for as long as a hundred of the others.
        List<Result> ofLarge = List.of(run(1, "validate", large.toString(), "1"));
        double heapOfSmall = run(1, "heap", small.toString(), "1").alone();
        double heapOfLarge = run(1, "heap", large.toString(), "1").alone();
        say("");
        say("from %,d to %,d canvases             whole process   work alone   processors", SMALL, LARGE);
        say("time                                   %13.1f %12.1f %12.1f   goal <= 105", whole(ofLarge) / whole(ofSmall),
                alone(ofLarge) / alone(ofSmall), processors(ofLarge) / processors(ofSmall));
        say("live heap, %.1f MB and %.1f MB          %13.2f                             goal <= 1.1", heapOfSmall / 1e6, heapOfLarge / 1e6,
                heapOfLarge / heapOfSmall);
    }

    private Path generated(int canvases) throws IOException {
        Path files = folder.resolve(String.valueOf(canvases));
        if (!Files.exists(files.resolve("complete"))) {
            say("generating %,d canvases in %s", canvases, files);
            GeneratedCanvases.write(files.resolve("canvases"), canvases, GeneratedCanvases.ELEMENTS, 1);
            Files.createFile(files.resolve("complete"));
        }
        return files.resolve("canvases");
    }

    private static Result run(int cores, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", cores == 1 ? "0" : "0," + (cores - 1),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC"));
        if (!arguments[0].equals("bare") && !COMPILERS.get(0).isEmpty()) {
            command.addAll(COMPILERS);
        }
        command.addAll(List.of("-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(part -> Path.of(part).toAbsolutePath().toString())
                        .reduce((one, other) -> one + File.pathSeparator + other).orElseThrow(),
                WholeRun.class.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", arguments));
        }
        return new Result((System.nanoTime() - start) / 1e6, Double.parseDouble(printed.split("\\s")[0]), Double.parseDouble(printed.split("\\s")[1]));
    }

    private static void row(String name, List<Result> results) {
        say("%-38s %10.0f ms %9.0f ms %9.0f ms", name, whole(results), alone(results), processors(results));
    }

    private static double whole(List<Result> results) {
        return median(results.stream().mapToDouble(Result::whole).toArray());
    }

    private static double alone(List<Result> results) {
        return median(results.stream().mapToDouble(Result::alone).toArray());
    }

    private static double processors(List<Result> results) {
        return median(results.stream().mapToDouble(Result::processors).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
