package org.canvasstudio.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * What {@link EditBenchmark} measures, by the time that the processor has worked for the one thread: to be trusted on a
 * machine that does other things meanwhile, where JMH counts these, too. Of several turns the shortest is taken; what the
 * JVM's compilers and its collector do on other threads is not in it.
 */
final class EditTimes {

    private static final int TURNS = 5;

    private static long found;

    private EditTimes() {
    }

    /** @param arguments the sizes of the canvases; 1,000 elements without one */
    public static void main(String[] arguments) {
        for (String size : arguments.length == 0 ? new String[] {"1000"} : arguments) {
            double full = microseconds(benchmark(size, EditBenchmark.Edit.DESCRIPTION)::full, 60);
            System.out.println(String.format(Locale.ROOT, "%s elements: a full run %.0f µs", size, full));
            for (EditBenchmark.Edit edit : EditBenchmark.Edit.values()) {
                double live = microseconds(benchmark(size, edit)::live, 2_000);
                System.out.println(String.format(Locale.ROOT, "  %-12s %8.1f µs   ratio %.4f   goal 0.005",
                        edit.name().toLowerCase(Locale.ROOT), live, live / full));
            }
        }
        // So that nothing is left out as useless.
        System.out.println(String.format(Locale.ROOT, "%,d findings", found));
    }

    private static EditBenchmark benchmark(String size, EditBenchmark.Edit edit) {
        EditBenchmark benchmark = new EditBenchmark();
        benchmark.elements = Integer.parseInt(size);
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
