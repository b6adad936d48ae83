package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each representation shows of the example canvases, as lists that both runtimes must produce: nodes with labels and
 * colours, edges with their ends and colours. With {@code -Dcanvasstudio.parity.write=true} the lists are written.
 */
class ParityTest {

    private static final Path LISTS = Examples.ROOT.resolve("tests/org.canvasstudio.design.tests/parity");

    static Stream<Arguments> representations() {
        return Examples.files().stream().flatMap(file -> Examples.diagrams().stream()
                .flatMap(diagram -> Stream.of(Arguments.of(file, diagram, false), Arguments.of(file, diagram, true))));
    }

    @ParameterizedTest(name = "{0} {1}, all layers: {2}")
    @MethodSource("representations")
    void whatIsShownIsListed(Path file, String representation, boolean withAllLayers) throws IOException {
        Path list = LISTS.resolve(Examples.name(file)).resolve(representation + (withAllLayers ? "-all-layers" : "") + ".txt");
        List<String> shown;
        try (Diagram diagram = withAllLayers ? Examples.withAllLayers(Examples.read(file), representation)
                : CanvasDesign.open(Examples.read(file), representation)) {
            shown = lines(diagram.picture());
        }
        compare(list, shown);
    }

    static Stream<Arguments> tables() {
        return Examples.files().stream().flatMap(file -> CanvasDesign.representations().stream()
                .filter(CanvasDesign.Representation::isTable).map(table -> Arguments.of(file, table.name())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void whatTablesShowIsListed(Path file, String representation) throws IOException {
        Path list = LISTS.resolve(Examples.name(file)).resolve(representation + ".txt");
        Registry registry = CanvasDesign.registry();
        TableDescription description = (TableDescription) registry.specification().representation(representation).orElseThrow();
        try (Table table = Table.open(registry, description, Examples.read(file))) {
            compare(list, lines(table));
        }
    }

    private static void compare(Path list, List<String> shown) throws IOException {
        if (Boolean.getBoolean("canvasstudio.parity.write")) {
            Files.createDirectories(list.getParent());
            Files.write(list, shown);
        }
        assertEquals(String.join("\n", Files.readAllLines(list)), String.join("\n", shown));
    }

    /** The sorted list of a table. */
    static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        for (Table.Header column : table.columns()) {
            lines.add("column " + EcoreUtil.getID(column.element()) + " \"" + column.label() + '"');
        }
        for (Table.Header line : table.lines()) {
            lines.add("line " + EcoreUtil.getID(line.element()) + " \"" + line.label() + '"');
            for (Table.Header column : table.columns()) {
                table.content(line, column).ifPresent(content -> lines.add("cell " + EcoreUtil.getID(line.element()) + ' '
                        + EcoreUtil.getID(column.element()) + " \"" + content.label() + '"'));
            }
        }
        return lines.stream().distinct().sorted().toList();
    }

    /** The sorted list of a picture. */
    static List<String> lines(Picture picture) {
        return Stream.concat(
                picture.nodes().stream().map(node -> "node " + node.mapping() + ' ' + id(node) + " \""
                        + node.label().replace("\n", "\\n") + "\" " + colour(node.style().fill())),
                picture.edges().stream().map(edge -> "edge " + edge.mapping() + ' ' + id(edge.source()) + " -> "
                        + id(edge.target()) + ' ' + colour(edge.style().colour())))
                .distinct().sorted().toList();
    }

    private static String id(PictureElement shown) {
        EObject element = shown.element();
        String id = EcoreUtil.getID(element);
        return id != null ? id : element.eResource().getURIFragment(element);
    }

    private static String colour(int colour) {
        return String.format("#%06x", colour);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachListIsOfAnExample(Path list) {
        List<String> names = Examples.files().stream().map(Examples::name).toList();
        assertEquals(true, names.contains(list.getParent().getFileName().toString()), list.toString());
    }

    static Stream<Path> lists() throws IOException {
        return Files.walk(LISTS).filter(Files::isRegularFile).sorted().toList().stream();
    }
}
