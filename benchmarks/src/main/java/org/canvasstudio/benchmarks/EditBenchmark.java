package org.canvasstudio.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.LiveCheck;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Valued;
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
 * One edit on a canvas, and its findings afterwards: kept by a {@link LiveCheck}, against a full run. Edits go to and fro,
 * so that the canvas stays as it is; the edit itself is measured with both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EditBenchmark {

    /** What is edited. */
    public enum Edit {
        RENAME, DESCRIPTION, AMOUNT, LINK, NOTE
    }

    @Param({ "1000", "5000" })
    public int elements;

    @Param
    public Edit edit;

    private final AlignmentEngine engine = AlignmentEngine.preset();
    private final Random random = new Random(1);
    private Canvas canvas;
    private LiveCheck live;
    private List<CanvasElement> notes;
    private List<CanvasElement> valued;
    private Runnable back;

    @Setup
    public void generate() {
        canvas = GeneratedCanvases.canvas(1, elements);
        notes = Canvases.elements(canvas);
        valued = notes.stream().filter(Valued.class::isInstance).toList();
        compare();
    }

    /** Both say the same after a few edits. */
    private void compare() {
        LiveCheck compared = new LiveCheck(engine, canvas);
        for (int edits = 0; edits < 10; edits++) {
            edit();
            List<String> full = engine.check(canvas).stream().map(Finding::toString).toList();
            if (!full.equals(compared.findings().stream().map(Finding::toString).toList())) {
                throw new IllegalStateException("other findings after " + edit);
            }
        }
        compared.dispose();
    }

    /** Every second time the edit is taken back. */
    private void edit() {
        if (back != null) {
            back.run();
            back = null;
            return;
        }
        CanvasElement note = notes.get(random.nextInt(notes.size()));
        switch (edit) {
        case RENAME -> {
            String name = note.getName();
            note.setName(name + " 2");
            back = () -> note.setName(name);
        }
        case DESCRIPTION -> {
            String description = note.getDescription();
            note.setDescription("As told in the last session.");
            back = () -> note.setDescription(description);
        }
        case AMOUNT -> {
            Valued some = (Valued) valued.get(random.nextInt(valued.size()));
            BigDecimal amount = some.getAmount();
            some.setAmount(new BigDecimal(12_000));
            back = () -> some.setAmount(amount);
        }
        case LINK -> {
            // The first half takes a link away, and brings it back.
            Link link = canvas.getLinks().get(random.nextInt(canvas.getLinks().size()));
            CanvasElement source = link.getSource();
            CanvasElement target = link.getTarget();
            link.setSource(null);
            link.setTarget(null);
            canvas.getLinks().remove(link);
            back = () -> {
                canvas.getLinks().add(link);
                link.setSource(source);
                link.setTarget(target);
            };
        }
        case NOTE -> {
            BlockKind kind = BlockKind.of(note);
            CanvasElement added = (CanvasElement) CanvasFactory.eINSTANCE.create(kind.elementClass());
            added.setName("Something that came up " + random.nextInt());
            List<CanvasElement> items = new ArrayList<>();
            items.add(added);
            kind.in(canvas).getItems().addAll(items);
            back = () -> kind.in(canvas).getItems().remove(added);
        }
        }
    }

    @Benchmark
    public int live() {
        if (live == null) {
            live = new LiveCheck(engine, canvas);
            live.findings();
        }
        edit();
        return live.findings().size();
    }

    @Benchmark
    public int full() {
        edit();
        return engine.check(canvas).size();
    }
}
