package org.canvasstudio.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.design.CanvasFindings;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.ConversionReport;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.LayoutFile;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** A format that shows a canvas: a representation of the design as a picture in a file. */
public final class CanvasPictures implements Format {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();

    private final PictureFormat format;
    private final PictureOptions options;
    private final FileRules rules = new FileRules(CATALOGUE, new SettingsFiles(CATALOGUE)::in, Interchange::read,
            CanvasPaths::ofClient);
    private final Registry registry;
    private final RepresentationDescription representation;

    /** @throws IllegalArgumentException naming an option that cannot be, and what can */
    public CanvasPictures(PictureFormat format, PictureOptions options) {
        this.format = format;
        this.options = options;
        if (!(options.scale() >= PictureFiles.SMALLEST_SCALE && options.scale() <= PictureFiles.LARGEST_SCALE)) {
            throw new IllegalArgumentException(Messages.text("scale", options.scale(), PictureFiles.SMALLEST_SCALE,
                    PictureFiles.LARGEST_SCALE));
        }
        registry = CanvasDesign.registry();
        representation = named(registry.specification().representations(), options.representation(),
                RepresentationDescription::name, RepresentationDescription::label, "representation");
        options.layers().ifPresent(layers -> layers.forEach(this::checkLayer));
    }

    /** What can be drawn, in the order of the specification. */
    public static List<CanvasDesign.Representation> representations() {
        return CanvasDesign.representations();
    }

    private void checkLayer(String name) {
        if (!name.equalsIgnoreCase(PictureOptions.ALL) && !name.equalsIgnoreCase(PictureOptions.NONE)) {
            named(switchable(), name, Layer::name, Layer::label, "layer");
        }
    }

    private List<Layer> switchable() {
        return representation instanceof DiagramDescription diagram
                ? diagram.layers().stream().filter(Layer::isOptional).toList() : List.of();
    }

    private static <T> T named(List<T> all, String wanted, Function<T, String> name, Function<T, String> label, String what) {
        return all.stream().filter(each -> is(wanted, name.apply(each), label.apply(each))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Messages.text(what, wanted, all.stream().map(name).collect(Collectors.joining(", ")))));
    }

    private static boolean is(String wanted, String name, String label) {
        return wanted.strip().equalsIgnoreCase(name) || wanted.strip().equalsIgnoreCase(label);
    }

    @Override
    public String id() {
        return format.id();
    }

    @Override
    public boolean canRead() {
        return false;
    }

    @Override
    public boolean holds(EClass rootClass) {
        return rootClass == CanvasPackage.Literals.CANVAS;
    }

    @Override
    public EObject read(Path file, ConversionReport report) {
        throw new UnsupportedOperationException(id());
    }

    @Override
    public void write(EObject root, Path file, WriteOptions unused, ConversionReport report) throws IOException {
        if (!holds(root.eClass())) {
            throw new CanvasFileException(file.toString(), 0, 0, Messages.text("noCanvas", id(), root.eClass().getName()), null);
        }
        byte[] content;
        try {
            content = bytes(root);
        } catch (PictureException e) {
            throw new CanvasFileException(file.toString(), 0, 0, e.getMessage(), e);
        }
        AtomicFiles.write(file, out -> out.write(content));
    }

    private byte[] bytes(EObject root) throws PictureException, IOException {
        PictureFiles files = new PictureFiles(CanvasDesign::image);
        Optional<Path> place = place(root);
        if (place.isPresent()) {
            checkAsIn(place.get(), (Canvas) root);
        }
        if (representation instanceof TableDescription matrix) {
            try (Table table = Table.open(registry, matrix, root)) {
                return files.bytes(table, format, options.scale(), options.theme());
            }
        }
        try (Diagram diagram = Diagram.open(registry, (DiagramDescription) representation, root)) {
            diagram.setCells(place.isPresent() ? cells(place.get()) : Map.of());
            options.layers().ifPresent(layers -> diagram.showOnly(switchable().stream()
                    .filter(layer -> layers.stream().anyMatch(wanted -> wanted.equalsIgnoreCase(PictureOptions.ALL)
                            || is(wanted, layer.name(), layer.label()))).map(Layer::name).collect(Collectors.toSet())));
            return files.bytes(diagram.picture(), format, options.scale(), options.theme());
        }
    }

    /** The file that the canvas was read from. */
    private static Optional<Path> place(EObject root) {
        return Optional.ofNullable(root.eResource()).map(Resource::getURI).filter(URI::isFile)
                .map(uri -> Path.of(uri.toFileString()));
    }

    /** A picture shows what the editor shows: the findings with the client's settings and amid its other files. */
    private void checkAsIn(Path file, Canvas canvas) throws CanvasFileException {
        try {
            CanvasFindings.of(canvas).checkWith(rules.at(file)::check);
        } catch (CanvasFileException e) {
            throw beside(e.file(), e);
        }
    }

    /** The cells that a user chose for the notes, from the file beside the canvas. */
    private Map<String, Cell> cells(Path canvas) throws IOException {
        Path file = LayoutFile.of(canvas);
        try {
            return LayoutFile.read(file).getOrDefault(representation.name(), Map.of());
        } catch (CanvasFileException e) {
            throw beside(file.toString(), e);
        }
    }

    /** Problems are told of the canvas; this one is in a file beside it. */
    private static CanvasFileException beside(String file, CanvasFileException problem) {
        return new CanvasFileException(file, 0, 0, problem.getMessage(), problem);
    }
}
