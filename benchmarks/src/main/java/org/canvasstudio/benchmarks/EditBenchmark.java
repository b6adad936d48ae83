package org.canvasstudio.benchmarks;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.LiveCheck;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.ecore.util.EcoreUtil;
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
 * so that the canvas stays as it is; the edit itself is measured with both. The canvas is by itself, or amid the files of its
 * client, as in the workbench.
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
        RENAME, DESCRIPTION, AMOUNT, LINK, NOTE, ACTION
    }

    /** What is around the canvas. */
    public enum Amid {
        /** Nothing: rules across files are silent. */
        NOTHING,
        /** It is a canvas of what is, and an earlier one of the client states the same segments. */
        SIBLINGS,
        /** It is a canvas of what shall be, with the one that it reinvents. */
        AS_IS
    }

    @Param({ "1000", "5000" })
    public int elements;

    @Param
    public Edit edit;

    @Param
    public Amid amid;

    private final AlignmentEngine engine = AlignmentEngine.preset();
    private final Random random = new Random(1);
    private Canvas canvas;
    private Surroundings surroundings;
    private LiveCheck live;
    private List<CanvasElement> notes;
    private List<CanvasElement> valued;
    private Runnable back;

    @Setup
    public void generate() throws IOException {
        canvas = GeneratedCanvases.canvas(1, elements);
        if (amid != Amid.NOTHING) {
            surround();
        }
        notes = Canvases.elements(canvas);
        valued = notes.stream().filter(Valued.class::isInstance).toList();
        compare();
    }

    /** Writes the files of the client, and lets them be read as the workbench does. */
    private void surround() throws IOException {
        Path folder = Files.createTempDirectory("edits");
        try {
            Path asIs = folder.resolve("as-is.canvas");
            CanvasFiles.write(GeneratedCanvases.client(1), folder.resolve("client.client"));
            CanvasFiles.write(EcoreUtil.copy(canvas), asIs);
            if (amid == Amid.AS_IS) {
                canvas = GeneratedCanvases.toBe(canvas, asIs.getFileName().toString(), 1);
            }
            // This one comes last, so that it is the one that is told.
            surroundings = new ClientDigests(folder, () -> List.of(asIs), CanvasFiles::read)
                    .readAround(folder.resolve("edited.canvas"), canvas.getReinvents(), Map.of());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Both say the same after a few edits. */
    private void compare() {
        LiveCheck compared = new LiveCheck(engine, canvas, surroundings);
        for (int edits = 0; edits < 10; edits++) {
            edit();
            List<String> full = engine.check(canvas, surroundings).stream().map(Finding::toString).toList();
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
        case ACTION -> {
            Action action = CanvasFactory.eINSTANCE.createAction();
            action.setName("Ask the kiosks");
            action.setState(ActionState.OPEN);
            action.getElements().add(note);
            canvas.getActions().add(action);
            back = () -> canvas.getActions().remove(action);
        }
        }
    }

    @Benchmark
    public int live() {
        if (live == null) {
            live = new LiveCheck(engine, canvas, surroundings);
            live.findings();
        }
        edit();
        return live.findings().size();
    }

    /** How often a rule has looked again so far, a finding was weighed, or a fact was worked out. */
    long work() {
        return live.work();
    }

    @Benchmark
    public int full() {
        edit();
        return engine.check(canvas, surroundings).size();
    }
}
