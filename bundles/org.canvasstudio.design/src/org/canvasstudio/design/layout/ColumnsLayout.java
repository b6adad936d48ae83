package org.canvasstudio.design.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * Notes in columns, so that links lead from column to column: the alignment map, and the money. The notes of one column
 * keep their order; in the others each note stands near those that it is linked to. A user may move a note within its
 * column, which its kind decides: a cell is a row of its part, and the others of the column stay where they are. What is in
 * a container is in the order of the model.
 */
public final class ColumnsLayout implements Layout {

    /** The id of the alignment map's layout. */
    public static final String MAP = "org.canvasstudio.design.map";

    /** The id of the layout of the money. */
    public static final String MONEY = "org.canvasstudio.design.money";

    /**
     * Columns side by side, each with the names of the mappings whose notes are in it, and the one that keeps its order. All
     * are in the middle of the tallest but those of a layer, for which the others do not move.
     */
    private record Part(int keptColumn, List<Set<String>> columns, int ofLayers) {

        Part(int keptColumn, List<Set<String>> columns) {
            this(keptColumn, columns, 0);
        }
    }

    /** Without any notes: room to say so. */
    private static final Box EMPTY = new Box(0, 0, 480, 160);
    private static final int BETWEEN = 96;
    private static final int BESIDE = 40;
    private static final int BELOW = 48;
    /** In a container: above what is in it, around it, and between. */
    private static final int TITLE = 40;
    private static final int PADDING = 10;
    private static final int SPACE = 8;

    private final String id;
    private final List<Part> parts;

    private ColumnsLayout(String id, List<Part> parts) {
        this.id = id;
        this.parts = parts;
    }

    /** Partners, resources, activities, propositions, segments with their needs. */
    public static ColumnsLayout map() {
        return new ColumnsLayout(MAP, List.of(new Part(3, List.of(Set.of("Partner"), Set.of("Resource"), Set.of("Activity"),
                Set.of("Proposition", "MissingProposition"), Set.of("Segment", "MissingSegment", "MissingPayer")))));
    }

    /** Segments, streams, propositions; below them causes and costs, and beside these what causes none. */
    public static ColumnsLayout money() {
        return new ColumnsLayout(MONEY, List.of(
                new Part(1, List.of(Set.of("Segment"), Set.of("Stream"), Set.of("Proposition"))),
                new Part(1, List.of(Set.of("Cause"), Set.of("Cost"), Set.of("PossibleCause")), 1)));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void arrange(Picture picture, Map<String, Cell> chosen) {
        place(picture, chosen).route(picture.edges());
        if (picture.top().isEmpty()) {
            picture.setExtent(EMPTY);
            return;
        }
        Box all = Box.NONE;
        for (PictureNode node : picture.top()) {
            all = all.union(node.box());
        }
        // Edges may run beside the outermost columns, on both sides.
        picture.setExtent(new Box(0, 0, all.right() + BESIDE + Grid.MARGIN, all.bottom() + Grid.MARGIN));
    }

    @Override
    public void route(Picture picture, Collection<PictureEdge> edges) {
        // All notes stay in the cells in which they are.
        Map<String, Cell> cells = new HashMap<>();
        picture.top().forEach(node -> cellOf(picture, node).ifPresent(cell -> cells.put(node.key(), cell)));
        place(picture, cells).route(edges);
    }

    /** Puts all nodes; edges are led by what is given back. */
    private Router place(Picture picture, Map<String, Cell> chosen) {
        Map<PictureNode, List<PictureNode>> linked = linked(picture);
        List<Router.Band> bands = new ArrayList<>();
        Router router = new Router(bands);
        int y = Grid.MARGIN;
        for (Part part : parts) {
            List<List<PictureNode>> columns = columns(picture, part);
            order(columns, part.keptColumn(), linked);
            int tallest = columns.stream().limit(columns.size() - part.ofLayers()).mapToInt(ColumnsLayout::rows).max().orElse(0);
            columns.removeIf(List::isEmpty);
            if (!columns.isEmpty()) {
                y = put(columns, tallest, y, chosen, bands, router) + BELOW;
            }
        }
        return router;
    }

    private static List<List<PictureNode>> columns(Picture picture, Part part) {
        List<List<PictureNode>> columns = new ArrayList<>();
        for (Set<String> mappings : part.columns()) {
            columns.add(new ArrayList<>(picture.top().stream().filter(node -> mappings.contains(node.mapping())).toList()));
        }
        return columns;
    }

    /** The top nodes that edges join, on both sides. */
    private static Map<PictureNode, List<PictureNode>> linked(Picture picture) {
        Map<PictureNode, List<PictureNode>> linked = new HashMap<>();
        for (PictureEdge edge : picture.edges()) {
            PictureNode source = top(edge.source());
            PictureNode target = top(edge.target());
            linked.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
            linked.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
        }
        return linked;
    }

    private static PictureNode top(PictureNode node) {
        return node.parent() == null ? node : top(node.parent());
    }

    /** Orders the columns outwards from the one that is kept: each note by the middle of those that it is linked to. */
    private static void order(List<List<PictureNode>> columns, int kept, Map<PictureNode, List<PictureNode>> linked) {
        Map<PictureNode, Double> places = new HashMap<>();
        note(columns.get(kept), places);
        for (int distance = 1; distance < columns.size(); distance++) {
            for (int column : new int[] {kept + distance, kept - distance}) {
                if (column >= 0 && column < columns.size()) {
                    Map<PictureNode, Double> middles = new HashMap<>();
                    for (PictureNode node : columns.get(column)) {
                        middles.put(node, linked.getOrDefault(node, List.of()).stream().filter(places::containsKey)
                                .mapToDouble(places::get).average().orElse(Double.MAX_VALUE));
                    }
                    columns.get(column).sort(Comparator.comparingDouble(middles::get));
                    note(columns.get(column), places);
                }
            }
        }
    }

    private static void note(List<PictureNode> column, Map<PictureNode, Double> places) {
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), (i + 0.5) / column.size());
        }
    }

    /** Puts columns side by side, in the middle of so many rows; where the next may begin. */
    private static int put(List<List<PictureNode>> columns, int tallest, int top, Map<String, Cell> chosen,
            List<Router.Band> bands, Router router) {
        List<Map<PictureNode, Integer>> places = columns.stream()
                .map(column -> ColumnRows.of(column, Math.max(0, (tallest - rows(column)) / 2), ColumnsLayout::rows, chosen)).toList();
        int rows = tallest;
        for (Map<PictureNode, Integer> column : places) {
            rows = Math.max(rows, column.entrySet().stream().mapToInt(each -> each.getValue() + rows(each.getKey())).max().orElse(0));
        }
        List<Corridor> upright = new ArrayList<>();
        List<Corridor> level = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            int y = top + row * Grid.ROW;
            level.add(new Corridor(false, y - Grid.GUTTER, y));
        }
        int x = Grid.MARGIN + BESIDE;
        int left = Grid.MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            List<PictureNode> column = columns.get(i);
            int width = column.stream().mapToInt(ColumnsLayout::width).max().orElse(Grid.NOTE_WIDTH);
            upright.add(new Corridor(true, left, x));
            for (PictureNode node : column) {
                int row = places.get(i).get(node);
                int next = row + rows(node);
                put(node, new Box(x, top + row * Grid.ROW, width, Grid.height(next - row)),
                        new Router.Slot(bands.size(), i, row, next), router);
            }
            left = x + width;
            x = left + BETWEEN;
        }
        upright.add(new Corridor(true, left, left + BESIDE));
        bands.add(new Router.Band(upright, level));
        return top + Grid.height(rows);
    }

    private static void put(PictureNode node, Box box, Router.Slot slot, Router router) {
        node.setBox(box);
        router.place(node, slot);
        int y = box.y() + TITLE;
        for (PictureNode child : node.children()) {
            put(child, new Box(box.x() + PADDING, y, box.width() - 2 * PADDING, height(child)), slot, router);
            y += height(child) + SPACE;
        }
    }

    private static int rows(List<PictureNode> column) {
        return column.stream().mapToInt(ColumnsLayout::rows).sum();
    }

    private static int rows(PictureNode node) {
        return (height(node) + Grid.GUTTER + Grid.ROW - 1) / Grid.ROW;
    }

    private static int height(PictureNode node) {
        int height = node.wantedHeight() > 0 ? node.wantedHeight() : Grid.NOTE_HEIGHT;
        int inside = node.children().stream().mapToInt(child -> height(child) + SPACE).sum();
        return inside == 0 ? height : Math.max(height, TITLE + inside - SPACE + PADDING);
    }

    private static int width(PictureNode node) {
        int width = node.wantedWidth() > 0 ? node.wantedWidth() : Grid.NOTE_WIDTH;
        return Math.max(width, node.children().stream().mapToInt(child -> width(child) + 2 * PADDING).max().orElse(0));
    }

    @Override
    public Optional<Cell> cellAt(Picture picture, PictureNode container, Spot spot) {
        return Optional.empty();
    }

    @Override
    public Optional<Cell> cellOf(Picture picture, PictureNode node) {
        return part(node).map(part -> cell(node.box().y() - top(picture, part)));
    }

    @Override
    public Optional<Cell> cellFor(Picture picture, PictureNode node, Spot middle) {
        return part(node).map(part -> cell(middle.y() - Grid.height(rows(node)) / 2 - top(picture, part)));
    }

    @Override
    public Optional<Box> boxFor(Picture picture, PictureNode node, Cell cell) {
        return part(node).filter(part -> cell.column() == 0).map(part -> {
            // A new note has no box yet, but is in line with the others.
            int x = column(picture, part, node).stream().mapToInt(each -> each.box().x()).max().orElse(0);
            return new Box(x, top(picture, part) + cell.row() * Grid.ROW, Math.max(width(node), node.box().width()),
                    Grid.height(rows(node)));
        });
    }

    @Override
    public Optional<Cell> cellOnGround(Picture picture, Spot spot) {
        Part here = parts.get(0);
        for (Part part : parts) {
            here = spot.y() >= top(picture, part) ? part : here;
        }
        return Optional.of(cell(spot.y() - Grid.NOTE_HEIGHT / 2 - top(picture, here)));
    }

    /** The cell whose upper edge is nearest. */
    private static Cell cell(int down) {
        return new Cell(0, Math.max(0, Math.min(Grid.LAST, Math.floorDiv(down + Grid.ROW / 2, Grid.ROW))));
    }

    private static List<PictureNode> column(Picture picture, Part part, PictureNode node) {
        return columns(picture, part).stream().filter(column -> column.contains(node)).findFirst().orElse(List.of());
    }

    private Optional<Part> part(PictureNode node) {
        return node.parent() != null ? Optional.empty()
                : parts.stream().filter(part -> part.columns().stream().anyMatch(column -> column.contains(node.mapping()))).findFirst();
    }

    /** Where the first row of a part is. */
    private int top(Picture picture, Part wanted) {
        int top = Grid.MARGIN;
        for (Part part : parts) {
            if (part == wanted) {
                break;
            }
            int tallest = 0;
            int bottom = 0;
            for (List<PictureNode> column : columns(picture, part)) {
                tallest = Math.max(tallest, rows(column));
                bottom = Math.max(bottom, column.stream().mapToInt(node -> node.box().bottom()).max().orElse(0));
            }
            if (tallest > 0) {
                top = Math.max(top + Grid.height(tallest), bottom) + BELOW;
            }
        }
        return top;
    }

    @Override
    public Optional<Box> boxOf(Picture picture, PictureNode container, Cell cell) {
        return Optional.empty();
    }
}
