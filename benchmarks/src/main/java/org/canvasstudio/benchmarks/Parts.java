package org.canvasstudio.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the JMH benchmarks, with JMH's own options, and prints the ratios that there are goals for. */
public final class Parts {

    /** The time of one benchmark divided by that of another, for each size that both were run with. */
    private record Ratio(String what, String ours, String other, String goal) {
    }

    private static final List<Ratio> RATIOS = List.of(
            new Ratio("our loading / bare parse", "LoadingBenchmark.loading", "LoadingBenchmark.bareParse", "<= 2.5"),
            new Ratio("EMF's loading by default / bare parse", "LoadingBenchmark.loadingByEmfDefaults", "LoadingBenchmark.bareParse", "-"),
            new Ratio("ten rules: our engine / Diagnostician", "RulesBenchmark.ours", "RulesBenchmark.diagnostician", "<= 0.5"),
            new Ratio("ten rules: our engine / as EMF generates", "RulesBenchmark.ours", "RulesBenchmark.diagnosticianAsGenerated", "-"),
            new Ratio("ten rules: our engine / Epsilon EVL", "RulesBenchmark.ours", "RulesBenchmark.epsilon", "<= 0.02"),
            new Ratio("findings after an edit / full validation", "EditBenchmark.live", "EditBenchmark.full", "<= 0.005"));

    private Parts() {
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        for (Ratio ratio : RATIOS) {
            for (RunResult ours : results) {
                for (RunResult other : results) {
                    if (isOf(ours, ratio.ours()) && isOf(other, ratio.other()) && size(ours).equals(size(other))) {
                        System.out.println(String.format(Locale.ROOT, "%-42s %-16s %10.4f   goal %s", ratio.what(), size(ours),
                                ours.getPrimaryResult().getScore() / other.getPrimaryResult().getScore(), ratio.goal()));
                    }
                }
            }
        }
    }

    private static boolean isOf(RunResult result, String benchmark) {
        return result.getParams().getBenchmark().endsWith('.' + benchmark);
    }

    private static String size(RunResult result) {
        return result.getParams().getParamsKeys().stream().map(result.getParams()::getParam).collect(Collectors.joining(" "));
    }
}
