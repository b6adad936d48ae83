package org.canvasstudio.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.epsilon.evl.execute.UnsatisfiedConstraint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten rules over a canvas in memory: our engine, EMF's Diagnostician, and Epsilon. All find the same (Epsilon has no advice,
 * and one element for each finding), and all messages are put together. For comparison all rules of the catalogue, too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RulesBenchmark {

    /** How many elements each canvas has. */
    @Param({ "40", "1000" })
    public int elements;

    private final List<Canvas> canvases = new ArrayList<>();
    private final List<TenConstraints> constraints = new ArrayList<>();
    private AlignmentEngine engine;
    private AlignmentEngine whole;
    private Diagnostician diagnostician;
    private Diagnostician generated;
    private int next;

    @Setup
    public void generate() throws Exception {
        engine = TenRules.engine();
        whole = AlignmentEngine.preset();
        diagnostician = TenValidators.diagnostician(false);
        generated = TenValidators.diagnostician(true);
        for (int i = 0; i < Math.max(1, 4_000 / elements); i++) {
            Canvas canvas = GeneratedCanvases.canvas(i, elements);
            canvases.add(canvas);
            constraints.add(new TenConstraints(canvas));
            List<TenRules.Found> found = TenRules.found(engine, canvas);
            assertSame(found, TenValidators.found(diagnostician, canvas));
            assertSame(found, TenValidators.found(generated, canvas));
            List<TenRules.Found> inShort = found.stream().map(TenRules.Found::inShort).toList();
            assertSame(inShort, constraints.get(i).found());
            assertSame(inShort, constraints.get(i).found());
        }
    }

    private static void assertSame(List<TenRules.Found> expected, List<TenRules.Found> actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("The engines do not find the same: " + expected + " and " + actual);
        }
    }

    private int next() {
        next = (next + 1) % canvases.size();
        return next;
    }

    @Benchmark
    public int ours() {
        return length(engine.check(canvases.get(next())));
    }

    @Benchmark
    public int diagnostician() {
        return length(diagnostician.validate(canvases.get(next())));
    }

    /** The Diagnostician with what EMF's generated validators check before their own constraints. */
    @Benchmark
    public int diagnosticianAsGenerated() {
        return length(generated.validate(canvases.get(next())));
    }

    private static int length(Diagnostic all) {
        int length = 0;
        for (Diagnostic diagnostic : all.getChildren()) {
            length += diagnostic.getMessage().length();
        }
        return length;
    }

    @Benchmark
    public int epsilon() throws Exception {
        int length = 0;
        for (UnsatisfiedConstraint each : constraints.get(next()).check()) {
            length += each.getMessage().length();
        }
        return length;
    }

    @Benchmark
    public int allOfOurs() {
        return length(whole.check(canvases.get(next())));
    }

    private static int length(List<Finding> findings) {
        int length = 0;
        for (Finding finding : findings) {
            length += finding.message().length();
        }
        return length;
    }
}
