package org.canvasstudio.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/** Every diagram and every matrix of every example canvas, as it is and with the longest names that a canvas may meet. */
class ExampleCanvasesTest {

    private static final double[] SCALES = {0.6, 1, 2};
    /** Pixels of the squares by which pictures are compared. */
    private static final int SQUARE = 8;
    /** From here on their colours differ, of 255. */
    private static final int TELLING = 24;
    private static final String LATIN = " of the neighbourhood workshops for interdisciplinary apprenticeships in the valley";
    private static final String IDEOGRAPHS = "\u4e0e\u8de8\u90e8\u95e8\u7684\u957f\u671f\u5408\u4f5c\u4f19\u4f34\u5171\u540c\u5f00\u53d1\u7684\u6574\u4f53\u89e3\u51b3\u65b9\u6848";
    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctze";

    private final Registry registry = CanvasDesign.registry();
    private final Fonts fonts = Fonts.installed();

    static List<Path> canvases() throws Exception {
        try (Stream<Path> files = Files.walk(Samples.ROOT.resolve("bundles/org.canvasstudio.examples/workspace"))) {
            return files.filter(file -> file.toString().endsWith(".canvas")).sorted().toList();
        }
    }

    private List<Diagram> diagrams(EObject canvas) {
        List<Diagram> diagrams = new ArrayList<>();
        registry.specification().representations().forEach(representation -> {
            if (representation instanceof DiagramDescription diagram) {
                Diagram opened = Diagram.open(registry, diagram, canvas);
                opened.layers().forEach(layer -> opened.show(layer.name(), true));
                diagrams.add(opened);
            }
        });
        assertFalse(diagrams.isEmpty());
        return diagrams;
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void noNotesOverlapAndAllAreInTheirContainers(Path file) throws Exception {
        EObject canvas = CanvasFiles.read(file);
        assertApart(canvas);
        rename(canvas, name -> name + LATIN);
        assertApart(canvas);
        rename(canvas, name -> LONG_WORD + IDEOGRAPHS + name);
        assertApart(canvas);
    }

    /** Gives other names to all that have one. */
    private static void rename(EObject canvas, UnaryOperator<String> names) {
        canvas.eAllContents().forEachRemaining(each -> {
            EStructuralFeature name = each.eClass().getEStructuralFeature("name");
            if (name != null && each.eGet(name) instanceof String old) {
                each.eSet(name, names.apply(old));
            }
        });
    }

    private void assertApart(EObject canvas) {
        for (Diagram diagram : diagrams(canvas)) {
            Picture picture = diagram.picture();
            List<PictureNode> notes = picture.nodes().stream().filter(node -> !node.isContainer()).toList();
            for (int i = 0; i < notes.size(); i++) {
                for (int j = i + 1; j < notes.size(); j++) {
                    assertFalse(notes.get(i).box().overlaps(notes.get(j).box()), notes.get(i) + " and " + notes.get(j));
                }
            }
            for (PictureNode node : picture.nodes()) {
                Box outer = node.parent() == null ? picture.extent() : node.parent().box();
                assertEquals(outer, outer.union(node.box()), node + " is not in " + node.parent());
                if (node.parent() != null) {
                    assertTrue(node.box().y() >= outer.y() + Painter.TITLE_HEIGHT, node + " lies on the title");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void noTextLeavesItsNote(Path file) throws Exception {
        for (Diagram diagram : diagrams(CanvasFiles.read(file))) {
            Picture picture = diagram.picture();
            assertTextsStay(picture);
            for (PictureNode node : picture.nodes()) {
                node.setLabel(node.label() + LATIN);
            }
            assertTextsStay(picture);
            for (PictureNode node : picture.nodes()) {
                node.setLabel(LONG_WORD + IDEOGRAPHS + node.label());
            }
            assertTextsStay(picture);
        }
    }

    /** Texts are measured once more, as they are drawn at each scale. */
    private void assertTextsStay(Picture picture) {
        for (Theme theme : Theme.values()) {
            RecordingPen pen = new RecordingPen();
            Painter painter = new Painter(fonts, theme);
            painter.paint(picture, pen);
            for (RecordingPen.Text text : pen.texts) {
                PictureNode node = picture.node(text.key());
                Box box = node == null ? painter.labelBox(picture.edge(text.key())) : node.box();
                assertStays(text, box);
            }
        }
    }

    private void assertStays(RecordingPen.Text text, Box box) {
        for (double scale : SCALES) {
            double width = fonts.runs(text.text(), text.font()).stream()
                    .mapToDouble(run -> drawn(run, text.font().size(), scale)).sum() / scale;
            assertTrue(text.x() >= box.x() && text.x() + width <= box.right(), text + " at " + scale + " leaves " + box);
        }
        assertTrue(text.baseline() - fonts.ascent(text.font()) >= box.y() - 0.5
                && text.baseline() + fonts.ascent(text.font()) / 4 <= box.bottom() + 0.5, text + " leaves " + box);
    }

    private static double drawn(Fonts.Run run, int size, double scale) {
        FontRenderContext pixels = new FontRenderContext(AffineTransform.getScaleInstance(scale, scale), true, true);
        return run.face().glyphs(run.text(), size, pixels).getLogicalBounds().getWidth() * scale;
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void noTextLeavesItsCell(Path file) throws Exception {
        for (RepresentationDescription description : registry.specification().representations()) {
            if (description instanceof TableDescription matrix) {
                Canvas canvas = (Canvas) CanvasFiles.read(file);
                try (Table table = Table.open(registry, matrix, canvas)) {
                    assertTextsStay(table);
                    rename(canvas, name -> name + LATIN);
                    assertTextsStay(table);
                    rename(canvas, name -> LONG_WORD + IDEOGRAPHS + name);
                    assertTextsStay(table);
                }
            }
        }
    }

    /** The cells are those between the lines that are drawn; each head has a text. */
    private void assertTextsStay(Table table) {
        for (Theme theme : Theme.values()) {
            RecordingPen pen = new RecordingPen();
            Sheet.of(table, fonts, theme).paint(pen);
            Box grid = pen.borders.get(0);
            TreeSet<Integer> xs = new TreeSet<>(Set.of(grid.x(), grid.right()));
            TreeSet<Integer> ys = new TreeSet<>(Set.of(grid.y(), grid.bottom()));
            for (List<Spot> line : pen.lines) {
                if (line.get(0).x() == line.get(1).x()) {
                    xs.add(line.get(0).x());
                } else {
                    ys.add(line.get(0).y());
                }
            }
            assertEquals(table.columns().size() + 2, xs.size());
            assertEquals(table.lines().size() + 2, ys.size());
            Set<Box> written = new HashSet<>();
            for (RecordingPen.Text text : pen.texts) {
                int x = xs.floor((int) text.x());
                int y = ys.floor((int) text.baseline());
                Box cell = new Box(x, y, xs.higher(x) - x, ys.higher(y) - y);
                assertStays(text, cell);
                written.add(cell);
            }
            assertTrue(written.size() >= table.columns().size() + table.lines().size(), written::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("canvases")
    void everyFormatHoldsEveryDiagram(Path file) throws Exception {
        PictureFiles files = new PictureFiles(CanvasDesign::image);
        for (Diagram diagram : diagrams(CanvasFiles.read(file))) {
            Picture picture = diagram.picture();
            Svg.validated(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT));
            BufferedImage png = ImageIO.read(
                    new ByteArrayInputStream(files.bytes(picture, PictureFormat.PNG, 0.6, Theme.DARK)));
            assertEquals(Math.round(picture.extent().width() * 0.6), png.getWidth());
            try (PDDocument pdf = Loader.loadPDF(files.bytes(picture, PictureFormat.PDF, 1, Theme.LIGHT))) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u2010]", "");
                Painter painter = new Painter(fonts, Theme.LIGHT);
                for (PictureNode node : picture.nodes()) {
                    if (!painter.isCut(node)) {
                        painter.fit(node).lines().forEach(line -> {
                            String plain = line.replaceAll("[\\s\u2010]", "");
                            assertTrue(text.contains(plain), plain);
                        });
                    }
                }
            }
        }
    }

    /** Other programs draw what the studio writes as the studio itself draws it; in an SVG letters may have other shapes there. */
    @ParameterizedTest
    @MethodSource("canvases")
    void allFormatsLookAlike(Path file) throws Exception {
        PictureFiles files = new PictureFiles(CanvasDesign::image);
        for (Diagram diagram : diagrams(CanvasFiles.read(file))) {
            Picture picture = diagram.picture();
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(files.bytes(picture, PictureFormat.PNG, 1, Theme.LIGHT)));
            BufferedImage svg = new BufferedImage(png.getWidth(), png.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = svg.createGraphics();
            new SVGLoader().load(new ByteArrayInputStream(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT)), null,
                    LoaderContext.createDefault()).render((Component) null, graphics, new ViewBox(png.getWidth(), png.getHeight()));
            graphics.dispose();
            assertAlike(png, svg, 0.005);
            try (PDDocument pdf = Loader.loadPDF(files.bytes(picture, PictureFormat.PDF, 1, Theme.LIGHT))) {
                assertAlike(png, new PDFRenderer(pdf).renderImage(0, png.getWidth() / pdf.getPage(0).getMediaBox().getWidth()), 0.001);
            }
        }
    }

    /** @param most the share of squares that may have another colour */
    private static void assertAlike(BufferedImage one, BufferedImage other, double most) {
        assertEquals(List.of(one.getWidth(), one.getHeight()), List.of(other.getWidth(), other.getHeight()));
        int all = 0;
        int differ = 0;
        for (int x = 0; x + SQUARE <= one.getWidth(); x += SQUARE) {
            for (int y = 0; y + SQUARE <= one.getHeight(); y += SQUARE) {
                all++;
                differ += areAlike(one, other, x, y) ? 0 : 1;
            }
        }
        assertTrue(differ <= most * all, differ + " squares of " + all + " differ");
    }

    private static boolean areAlike(BufferedImage one, BufferedImage other, int x, int y) {
        for (int colour = 0; colour < 3; colour++) {
            if (Math.abs(mean(one, x, y, colour) - mean(other, x, y, colour)) > TELLING) {
                return false;
            }
        }
        return true;
    }

    private static int mean(BufferedImage image, int x, int y, int colour) {
        int sum = 0;
        for (int i = 0; i < SQUARE; i++) {
            for (int j = 0; j < SQUARE; j++) {
                sum += image.getRGB(x + i, y + j) >> 8 * colour & 0xFF;
            }
        }
        return sum / (SQUARE * SQUARE);
    }
}
