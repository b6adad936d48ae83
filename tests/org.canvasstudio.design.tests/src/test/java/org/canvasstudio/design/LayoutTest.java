package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.design.layout.BoardLayout;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    /** Edges are not nearer to the border of a picture. */
    private static final int EDGE_MARGIN = 10;

    static Stream<Arguments> pictures() {
        return Examples.files().stream().flatMap(file -> Examples.diagrams().stream()
                .map(diagram -> Arguments.of(Examples.name(file), diagram, Examples.read(file))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void notesAndEdgesHaveTheirOwnPlaces(String name, String representation, Canvas canvas) {
        try (Diagram diagram = Examples.withAllLayers(canvas, representation)) {
            assertFalse(diagram.picture().nodes().isEmpty());
            check(diagram.picture());
        }
    }

    @Test
    void anEmptyPictureHasRoomToSaySo() {
        for (String representation : Examples.diagrams()) {
            try (Diagram diagram = Examples.withAllLayers(Canvases.create(CanvasKind.ORGANISATION, "New"), representation)) {
                assertTrue(diagram.picture().extent().width() >= 400 && diagram.picture().extent().height() >= 100, representation);
            }
        }
    }

    @Test
    void thousandsOfNotesHaveTheirOwnPlaces() {
        try (Diagram diagram = Examples.withAllLayers(Examples.large(2_000, 4_000), "Canvas")) {
            check(diagram.picture());
        }
    }

    @Test
    void theSamePictureHasTheSamePlaces() {
        Canvas canvas = Examples.read("laiterie-des-trois-cols", "vente-directe");
        for (String representation : Examples.diagrams()) {
            assertEquals(places(canvas, representation), places(canvas, representation));
        }
    }

    private static List<String> places(Canvas canvas, String representation) {
        try (Diagram diagram = Examples.withAllLayers(canvas, representation)) {
            List<String> places = new ArrayList<>();
            diagram.picture().nodes().forEach(node -> places.add(node.key() + node.box()));
            diagram.picture().edges().forEach(edge -> places.add(edge.key() + edge.route()));
            return places;
        }
    }

    @Test
    void aNoteThatIsAddedMovesNoOtherInItsBlock() {
        Canvas canvas = Examples.large(9, 0);
        CanvasServices services = new CanvasServices();
        for (int i = 0; i < 40; i++) {
            Map<String, Cell> before = cells(canvas);
            canvas.getBlocks().forEach(services::newNote);
            Map<String, Cell> after = cells(canvas);
            before.forEach((key, cell) -> assertEquals(cell, after.get(key), key));
        }
    }

    private static Map<String, Cell> cells(Canvas canvas) {
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            Map<String, Cell> cells = new HashMap<>();
            diagram.picture().nodes().stream().filter(node -> !node.isContainer())
                    .forEach(node -> cells.put(node.key(), diagram.cellOf(node).orElseThrow()));
            return cells;
        }
    }

    @Test
    void chosenCellsAreKeptAndTheOthersMakeRoom() {
        Random random = new Random(4);
        for (int run = 0; run < (Examples.LONG ? 2_000 : 60); run++) {
            Canvas canvas = Examples.large(9 + random.nextInt(60), 40);
            try (Diagram diagram = Examples.withAllLayers(canvas, "Canvas")) {
                Map<String, Cell> chosen = new HashMap<>();
                for (PictureNode node : diagram.picture().nodes()) {
                    if (!node.isContainer() && random.nextInt(3) == 0) {
                        chosen.put(node.key(), new Cell(random.nextInt(6) - 1, random.nextInt(6)));
                    }
                }
                diagram.setCells(chosen);
                check(diagram.picture());
                // Of notes that want one cell, the first of the block has it.
                diagram.picture().top().forEach(block -> {
                    List<Cell> taken = new ArrayList<>();
                    for (PictureNode note : block.children()) {
                        Cell wanted = chosen.get(note.key());
                        if (wanted != null && wanted.column() >= 0 && !taken.contains(wanted)
                                && chosen.values().stream().noneMatch(cell -> cell.column() < 0)) {
                            assertEquals(wanted, diagram.cellOf(note).orElseThrow(), note.key());
                        }
                        taken.add(diagram.cellOf(note).orElseThrow());
                    }
                });
            }
        }
    }

    @Test
    void whatIsMovedLeavesAllOthersOfItsBlockWhereTheyAre() {
        try (Diagram diagram = CanvasDesign.open(Examples.large(40, 0), "Canvas")) {
            PictureNode block = diagram.picture().top().get(0);
            Map<PictureNode, Cell> before = cells(diagram, block.children());
            PictureNode first = block.children().get(0);
            PictureNode second = block.children().get(1);
            // The place is taken: a free one next to it is.
            diagram.move(diagram.free(Map.of(first, before.get(second))));
            Map<PictureNode, Cell> after = cells(diagram, block.children());
            after.remove(first);
            before.remove(first);
            assertEquals(before, after);
            check(diagram.picture());
        }
    }

    private static Map<PictureNode, Cell> cells(Diagram diagram, List<PictureNode> nodes) {
        Map<PictureNode, Cell> cells = new HashMap<>();
        nodes.forEach(node -> diagram.cellOf(node).ifPresent(cell -> cells.put(node, cell)));
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AlignmentMap", "Money"})
    void notesAreMovedWithinTheirColumns(String representation) {
        for (Canvas canvas : Examples.canvases().values()) {
            try (Diagram diagram = Examples.withAllLayers(canvas, representation)) {
                List<PictureNode> top = List.copyOf(diagram.picture().top());
                for (PictureNode node : top) {
                    Map<PictureNode, Cell> before = cells(diagram, top);
                    Box from = node.box();
                    Cell wanted = new Cell(0, before.get(node).row() + 3);
                    Cell free = diagram.free(Map.of(node, wanted)).get(node);
                    Box announced = diagram.boxFor(node, free).orElseThrow();
                    diagram.move(Map.of(node, free));
                    check(diagram.picture());
                    assertEquals(free, diagram.cellOf(node).orElseThrow(), node.key());
                    assertEquals(free, diagram.cellFor(node, node.box().centre()).orElseThrow(), node.key());
                    assertEquals(announced.y(), node.box().y(), node.key());
                    assertEquals(from.x(), node.box().x(), node.key());
                    Map<PictureNode, Cell> after = cells(diagram, top);
                    before.remove(node);
                    after.remove(node);
                    assertEquals(before, after, node.key());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AlignmentMap", "Money"})
    void chosenRowsOfColumnsAreKeptWhateverTheyAre(String representation) {
        Random random = new Random(9);
        for (Canvas canvas : Examples.canvases().values()) {
            try (Diagram diagram = Examples.withAllLayers(canvas, representation)) {
                Map<String, Cell> chosen = new HashMap<>();
                for (PictureNode node : diagram.picture().nodes()) {
                    if (random.nextBoolean()) {
                        chosen.put(node.key(), new Cell(random.nextInt(3), random.nextInt(12) - 2));
                    }
                }
                diagram.setCells(chosen);
                check(diagram.picture());
                List<String> places = new ArrayList<>();
                diagram.picture().nodes().forEach(node -> places.add(node.key() + node.box()));
                for (PictureNode node : diagram.picture().nodes()) {
                    diagram.links(node);
                }
                List<String> after = new ArrayList<>();
                diagram.picture().nodes().forEach(node -> after.add(node.key() + node.box()));
                assertEquals(places, after);
            }
        }
    }

    @Test
    void aNewNoteOfAColumnIsWhereItWasMade() {
        Canvas canvas = Examples.read("laiterie-des-trois-cols", "vente-directe");
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram diagram = CanvasDesign.open(canvas, "AlignmentMap")) {
            Set<PictureNode> before = Set.copyOf(diagram.picture().nodes());
            Tool tool = diagram.tools().stream().flatMap(group -> group.tools().stream())
                    .filter(each -> each.kind() == Tool.Kind.NODE && diagram.refusal(each, null, null).isEmpty()).findFirst()
                    .orElseThrow();
            Cell cell = diagram.cellAt(null, new Spot(0, 24 + 20 * 90 + 35)).orElseThrow();
            assertEquals(new Cell(0, 20), cell);
            domain.getCommandStack().execute(diagram.use(domain, tool, null, null, cell));
            assertEquals(1, diagram.cells().size());
            PictureNode made = diagram.picture().node(diagram.cells().keySet().iterator().next());
            assertFalse(before.contains(made));
            assertEquals(cell, diagram.cellOf(made).orElseThrow());
            domain.getCommandStack().undo();
            assertEquals(Map.of(), diagram.cells());
        }
    }

    @Test
    void aCellFarAwayIsPutWithinReach() {
        Canvas canvas = Examples.large(9, 0);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            PictureNode note = diagram.picture().top().get(0).children().get(0);
            diagram.setCells(Map.of(note.key(), new Cell(Integer.MAX_VALUE, Integer.MIN_VALUE)));
            check(diagram.picture());
            assertEquals(0, diagram.cellOf(note).orElseThrow().row());
        }
    }

    @Test
    void thePlaceOfACellIsTheCellOfThePlace() {
        Canvas canvas = Examples.large(30, 0);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            for (PictureNode block : diagram.picture().top()) {
                for (int column = 0; column < 4; column++) {
                    for (int row = 0; row < 4; row++) {
                        Cell cell = new Cell(column, row);
                        Box box = diagram.boxAt(block, cell).orElseThrow();
                        assertEquals(cell, diagram.cellAt(block, box.centre()).orElseThrow());
                        assertEquals(cell, diagram.cellAt(block, new Spot(box.right() - 1, box.y())).orElseThrow());
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void linksOfHiddenLayersFindTheirWayToo(String name, String representation, Canvas canvas) {
        try (Diagram diagram = CanvasDesign.open(canvas, representation)) {
            Picture picture = diagram.picture();
            Map<PictureNode, Box> before = new HashMap<>();
            picture.nodes().forEach(node -> before.put(node, node.box()));
            Map<Integer, List<PictureNode>> rows = rows(picture);
            for (PictureNode node : picture.nodes()) {
                diagram.links(node).forEach(edge -> check(edge, rows));
            }
            picture.nodes().forEach(node -> assertEquals(before.get(node), node.box(), node.key()));
        }
    }

    @Test
    void blocksStandInTheirKnownPlaces() {
        for (Canvas canvas : Examples.canvases().values()) {
            try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
                Map<String, Box> boxes = new HashMap<>();
                diagram.picture().top().forEach(node -> boxes.put(node.element().eClass().getName(), node.box()));
                leftOf(boxes, "KeyPartners", "KeyActivities", "ValuePropositions", "CustomerRelationships", "CustomerSegments");
                leftOf(boxes, "KeyPartners", "KeyResources", "ValuePropositions", "Channels", "CustomerSegments");
                leftOf(boxes, "Costs", "RevenueStreams");
                above(boxes, "KeyActivities", "KeyResources", "Costs");
                above(boxes, "CustomerRelationships", "Channels", "RevenueStreams");
                assertEquals(boxes.get("KeyActivities").bottom(), boxes.get("CustomerRelationships").bottom());
                assertEquals(boxes.get("KeyPartners").bottom(), boxes.get("Channels").bottom());
                assertEquals(boxes.get("KeyPartners").x(), boxes.get("Costs").x());
                assertEquals(boxes.get("CustomerSegments").right(), boxes.get("RevenueStreams").right());
            }
        }
    }

    private static void leftOf(Map<String, Box> boxes, String... names) {
        for (int i = 1; i < names.length; i++) {
            assertTrue(boxes.get(names[i - 1]).right() < boxes.get(names[i]).x(), names[i]);
        }
    }

    private static void above(Map<String, Box> boxes, String... names) {
        for (int i = 1; i < names.length; i++) {
            assertTrue(boxes.get(names[i - 1]).bottom() < boxes.get(names[i]).y(), names[i]);
        }
    }

    @Test
    void missingBlocksLeaveTheirPlacesFree() {
        Canvas canvas = Examples.large(18, 0);
        canvas.setChannels(null);
        canvas.setKeyPartners(null);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            assertEquals(7, diagram.picture().top().size());
            check(diagram.picture());
        }
    }

    @Test
    void anEmptyPictureIsArranged() {
        Picture picture = new Picture(Examples.large(0, 0));
        CanvasDesign.layouts().forEach(layout -> layout.arrange(picture, Map.of()));
        assertTrue(new BoardLayout().cellAt(picture, null, new Spot(0, 0)).isEmpty());
    }

    /** What holds for every picture. */
    static void check(Picture picture) {
        List<PictureNode> notes = picture.nodes().stream().filter(node -> node.children().isEmpty()).toList();
        Map<Spot, PictureNode> places = new HashMap<>();
        Map<Integer, List<PictureNode>> rows = rows(picture);
        assertEquals(new Spot(0, 0), new Spot(picture.extent().x(), picture.extent().y()), "a view begins there");
        for (PictureEdge edge : picture.edges()) {
            Box inside = picture.extent().inset(EDGE_MARGIN);
            edge.route().forEach(spot -> assertTrue(inside.contains(spot), () -> edge + " is at the border: " + spot));
        }
        for (PictureNode node : picture.nodes()) {
            assertTrue(node.box().width() > 0 && node.box().height() > 0, () -> "no size: " + node);
            assertEquals(picture.extent(), picture.extent().union(node.box()), () -> "outside of the picture: " + node);
            if (node.parent() != null) {
                assertEquals(node.parent().box(), node.parent().box().union(node.box()), () -> "outside of its block: " + node);
            }
        }
        for (PictureNode node : notes) {
            PictureNode other = places.put(new Spot(node.box().x(), node.box().y()), node);
            assertTrue(other == null || node.parent() == other, () -> node + " covers " + other);
        }
        rows.values().forEach(near -> {
            List<PictureNode> sorted = new ArrayList<>(near);
            sorted.sort((one, two) -> Integer.compare(one.box().x(), two.box().x()));
            for (int i = 1; i < sorted.size(); i++) {
                for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
                    PictureNode one = sorted.get(j);
                    PictureNode two = sorted.get(i);
                    assertFalse(one.box().overlaps(two.box()), () -> one + " overlaps " + two);
                }
            }
        });
        picture.edges().forEach(edge -> check(edge, rows));
    }

    /** The notes by strips of the picture, so that those near a line are found. */
    private static Map<Integer, List<PictureNode>> rows(Picture picture) {
        Map<Integer, List<PictureNode>> rows = new HashMap<>();
        for (PictureNode node : picture.nodes()) {
            for (int row = node.box().y() / 50; node.children().isEmpty() && row <= node.box().bottom() / 50; row++) {
                rows.computeIfAbsent(row, key -> new ArrayList<>()).add(node);
            }
        }
        return rows;
    }

    private static void check(PictureEdge edge, Map<Integer, List<PictureNode>> rows) {
        List<Spot> route = edge.route();
        assertTrue(route.size() >= 2, () -> "no way: " + edge);
        assertTrue(edge.source().box().inset(-1).contains(route.get(0)), () -> "does not begin at its note: " + edge);
        assertTrue(edge.target().box().inset(-1).contains(route.get(route.size() - 1)), () -> "does not end at its note: " + edge);
        assertTrue(route.size() <= 6, () -> "too many bends: " + edge + route);
        for (int i = 1; i < route.size(); i++) {
            Spot from = route.get(i - 1);
            Spot to = route.get(i);
            assertTrue(from.x() == to.x() || from.y() == to.y(), () -> "not upright or level: " + edge + route);
            Box line = new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(from.x() - to.x()) + 1,
                    Math.abs(from.y() - to.y()) + 1);
            for (int row = Math.floorDiv(line.y(), 50); row <= line.bottom() / 50; row++) {
                for (PictureNode node : rows.getOrDefault(row, List.of())) {
                    assertFalse(node.box().inset(1).overlaps(line), () -> edge + " " + route + " crosses " + node + node.box());
                }
            }
        }
    }
}
