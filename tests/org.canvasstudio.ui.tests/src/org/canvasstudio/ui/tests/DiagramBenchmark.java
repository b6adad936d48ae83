package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.design.CanvasFindings;
import org.canvasstudio.images.Fonts;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/**
 * How long the diagram of a canvas takes to open and after an edit, compared with a bare GEF editor that shows as many
 * plain figures at the same places and as many connections. All rules are off: the bare editor has none, and they are measured
 * by themselves. No test: it measures, and prints. docs/benchmarks.md says how to run it.
 */
class DiagramBenchmark {

    private static final int[] SIZES = Arrays.stream(System.getProperty("canvasstudio.benchmarks.sizes", "50,500,5000")
            .split(",")).mapToInt(Integer::parseInt).toArray();
    private static final int ROUNDS = Integer.getInteger("canvasstudio.benchmarks.rounds", 25);
    private static final int WARMING = Integer.getInteger("canvasstudio.benchmarks.warming", 8);
    /** Whether diagrams are shown as large as the editor opens them, otherwise at 100 %. */
    private static final boolean FITS = Boolean.parseBoolean(System.getProperty("canvasstudio.benchmarks.fits", "true"));
    private static final int EDITS = 5;
    private static final long PATIENCE = 20_000_000_000L;
    private static final double MILLION = 1e6;

    private double zoom = 1;
    private int renamed;

    @Test
    void opensAndEditsBesideABareEditor() throws Exception {
        assumeTrue(Boolean.getBoolean("canvasstudio.benchmarks"));
        System.out.println("| notes | links shown | first: bare | first: Canvas | bare opens in | Canvas opens in | ratio | bare edit | Canvas edit | ratio |");
        for (boolean links : new boolean[] {false, true}) {
            for (int size : SIZES) {
                measure(size, links);
            }
        }
    }

    private void measure(int size, boolean links) throws Exception {
        Path folder = Files.createTempDirectory("benchmark");
        Path settings = folder.resolve(SettingsFiles.NAME);
        Files.writeString(settings, Engines.catalogue().rules().stream().map(rule -> "  " + rule.id() + ": off")
                .collect(Collectors.joining("\n", "rules:\n", "\n")));
        Path file = folder.resolve("benchmark.canvas");
        CanvasFiles.write(canvas(size), file);
        CanvasDocument document = CanvasDocuments.acquire(file);
        try {
            Workbench.waitUntil("the file is read", () -> !document.isLoading() && document.root() != null);
            Canvas pattern = canvas(size);
            List<Double> bareOpening = new ArrayList<>();
            List<Double> ourOpening = new ArrayList<>();
            List<Double> bareEdits = new ArrayList<>();
            List<Double> ourEdits = new ArrayList<>();
            double[] first = null;
            int shown;
            try (Diagram places = diagram(pattern, links)) {
                shown = places.picture().edges().size();
                // The first rounds only warm up.
                for (int round = -WARMING; round < ROUNDS; round++) {
                    if (round == 0) {
                        List.of(bareOpening, ourOpening, bareEdits, ourEdits).forEach(List::clear);
                    }
                    bare(places, bareOpening, bareEdits);
                    ours(document, links, ourOpening, ourEdits);
                    first = first == null ? new double[] {bareOpening.get(0), ourOpening.get(0)} : first;
                }
            }
            System.out.printf(Locale.ROOT, "| %,d | %,d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.2f | %.1f ms | %.1f ms | %.2f |%n", size,
                    shown, first[0], first[1], median(bareOpening), median(ourOpening), median(ourOpening) / median(bareOpening), median(bareEdits),
                    median(ourEdits), median(ourEdits) / median(bareEdits));
        } finally {
            CanvasDocuments.release(document);
            Files.delete(file);
            Files.delete(settings);
            Files.delete(folder);
        }
    }

    /** A diagram as the editor opens it, with what the rules have found so far. */
    private static Diagram diagram(Canvas canvas, boolean links) {
        CanvasFindings.of(canvas).supply(element -> List.of());
        Diagram diagram = CanvasDesign.open(canvas, "Canvas");
        if (links) {
            showLinks(diagram);
        }
        return diagram;
    }

    /** Notes in all blocks, and as many links between them. */
    private static Canvas canvas(int size) {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Benchmark");
        Random random = new Random(4);
        List<CanvasElement> notes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BlockKind kind = BlockKind.values()[i % BlockKind.values().length];
            CanvasElement note = kind.createElement();
            note.setId("note-" + i);
            note.setName("Fresh beans for the cafés of quarter " + i);
            Blocks.items(kind.in(canvas)).add(note);
            notes.add(note);
        }
        while (canvas.getLinks().size() < size) {
            CanvasElement source = notes.get(random.nextInt(size));
            CanvasElement target = notes.get(random.nextInt(size));
            LinkKind kind = LegalLinks.kindBetween(BlockKind.of(source), BlockKind.of(target));
            if (kind != LinkKind.UNSPECIFIED && source != target) {
                Link link = CanvasFactory.eINSTANCE.createLink();
                link.setId("link-" + canvas.getLinks().size());
                link.setKind(kind);
                link.setSource(source);
                link.setTarget(target);
                canvas.getLinks().add(link);
            }
        }
        return canvas;
    }

    private static void showLinks(Diagram diagram) {
        Set<String> layers = diagram.layers().stream().filter(LayerState::isActive).map(LayerState::name)
                .collect(Collectors.toSet());
        diagram.description().layers().stream().filter(each -> !each.edgeMappings().isEmpty())
                .forEach(each -> layers.add(each.name()));
        diagram.showOnly(layers);
    }

    private void bare(Diagram places, List<Double> opening, List<Double> edits) throws Exception {
        Map<PictureNode, BareEditor.BoxModel> boxes = boxes(places);
        Shell shell = shell();
        try {
            long start = cpu();
            BareEditor editor = new BareEditor(shell, List.copyOf(boxes.values()), zoom);
            shell.open();
            paint(editor.canvas());
            opening.add(since(start));
            for (int i = 0; i < EDITS; i++) {
                PictureNode note = seen(places, i);
                start = cpu();
                editor.rename(boxes.get(note), "Another name " + i);
                paint(editor.canvas());
                edits.add(since(start));
            }
        } finally {
            shell.dispose();
            Workbench.settle();
        }
    }

    private void ours(CanvasDocument document, boolean links, List<Double> opening, List<Double> edits) throws Exception {
        Shell shell = shell();
        try {
            long start = cpu();
            DiagramView view = new DiagramView(shell, document, Fonts.installed(), text -> { });
            view.show(diagram((Canvas) document.root(), links));
            if (FITS) {
                view.fitFirst();
            }
            shell.open();
            paint(view.canvas());
            opening.add(since(start));
            zoom = view.zoom().getZoom();
            for (int i = 0; i < EDITS; i++) {
                PictureNode note = seen(view.diagram(), i);
                start = cpu();
                document.commands().execute(view.diagram().edit(document.domain(), note,
                        "Another name " + ++renamed));
                paint(view.canvas());
                edits.add(since(start));
            }
        } finally {
            shell.dispose();
            Workbench.settle();
        }
    }

    /** One of the notes in the upper left corner, where the diagram opens. */
    private static PictureNode seen(Diagram diagram, int number) {
        return diagram.picture().nodes().stream().filter(node -> !node.isContainer())
                .sorted(Comparator.comparingInt(node -> node.box().x() + node.box().y())).skip(number % 3).findFirst()
                .orElseThrow();
    }

    private static Shell shell() {
        Shell shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1200, 900);
        // Where the pointer rests a tooltip would be prepared; the bare editor has none.
        shell.getDisplay().setCursorLocation(shell.getDisplay().getBounds().width - 1,
                shell.getDisplay().getBounds().height - 1);
        return shell;
    }

    /** The nodes of the diagram as plain boxes in the same places, with the same lines between them. */
    private static Map<PictureNode, BareEditor.BoxModel> boxes(Diagram places) {
        Map<PictureNode, BareEditor.BoxModel> boxes = new LinkedHashMap<>();
        for (PictureNode node : places.picture().nodes()) {
            Box box = node.box();
            boxes.put(node, new BareEditor.BoxModel(node.label(), box.x(), box.y(), box.width(), box.height()));
        }
        places.picture().edges().forEach(edge -> boxes.get(edge.source()).lead(boxes.get(edge.target())));
        return boxes;
    }

    /** Lets everything be laid out, and waits until the system has had what has changed painted. */
    private static void paint(FigureCanvas canvas) throws Exception {
        boolean[] isPainted = {false};
        Listener painted = event -> isPainted[0] = true;
        canvas.addListener(SWT.Paint, painted);
        canvas.getLightweightSystem().getUpdateManager().performUpdate();
        canvas.update();
        long end = System.nanoTime() + PATIENCE;
        while (!isPainted[0] && System.nanoTime() < end) {
            if (!canvas.getDisplay().readAndDispatch()) {
                Thread.sleep(1);
            }
        }
        canvas.removeListener(SWT.Paint, painted);
        assertTrue(isPainted[0]);
    }

    /** The time that this thread has worked: what waits for the screen's next frame, or for other programs, does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double since(long start) {
        return (cpu() - start) / MILLION;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
