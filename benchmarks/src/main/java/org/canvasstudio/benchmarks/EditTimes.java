package org.canvasstudio.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * What {@link EditBenchmark} measures, by the time that the processor has worked for the one thread: to be trusted on a
 * machine that does other things meanwhile, where JMH counts these, too. Of several turns the shortest is taken; what the
 * JVM's compilers and its collector do on other threads is not in it. Beside the time it says how often something was looked
 * at, which does not depend on the machine.
 */
final class EditTimes {

    private static final int TURNS = 5;
    private static final int FULL_RUNS = 60;
    private static final int EDITS = 2_000;

    private static long found;

    private EditTimes() {
    }

    /** @param arguments the sizes of the canvases; 1,000 elements without one */
    public static void main(String[] arguments) throws IOException {
        for (String size : arguments.length == 0 ? new String[] {"1000"} : arguments) {
            for (EditBenchmark.Amid amid : EditBenchmark.Amid.values()) {
                measure(size, amid);
            }
        }
        // So that nothing is left out as useless.
        System.out.println(String.format(Locale.ROOT, "%,d findings", found));
    }

    private static void measure(String size, EditBenchmark.Amid amid) throws IOException {
        double full = microseconds(benchmark(size, amid, EditBenchmark.Edit.DESCRIPTION)::full, FULL_RUNS);
        System.out.println(String.format(Locale.ROOT, "%s elements, amid %s: a full run %.0f µs", size, words(amid), full));
        for (EditBenchmark.Edit edit : EditBenchmark.Edit.values()) {
            EditBenchmark benchmark = benchmark(size, amid, edit);
            benchmark.live();
            long before = benchmark.work();
            double live = microseconds(benchmark::live, EDITS);
            System.out.println(String.format(Locale.ROOT, "  %-12s %8.1f µs   ratio %.4f   goal 0.005   %6.1f looks", words(edit), live,
                    live / full, (double) (benchmark.work() - before) / EDITS / TURNS));
        }
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static EditBenchmark benchmark(String size, EditBenchmark.Amid amid, EditBenchmark.Edit edit) throws IOException {
        EditBenchmark benchmark = new EditBenchmark();
        benchmark.elements = Integer.parseInt(size);
        benchmark.amid = amid;
        benchmark.edit = edit;
        benchmark.generate();
        return benchmark;
    }

    private static double microseconds(IntSupplier measured, int times) {
        double[] turns = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                found += measured.getAsInt();
            }
            turns[turn] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000.0 / times;
        }
        return Arrays.stream(turns).min().orElseThrow();
    }
}
