package org.canvasstudio.design.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * The board that every reader of business models knows: partners; activities over resources; propositions;
 * relationships over channels; segments; and below them costs and revenue streams. The rows of all blocks above are in
 * line, so that edges find their way between the notes from one end of the board to the other.
 */
public final class BoardLayout implements Layout {

    /** The id in the specification. */
    public static final String ID = "org.canvasstudio.design.board";

    /** The blocks above, column by column. */
    private static final List<List<BlockKind>> ABOVE = List.of(List.of(BlockKind.KEY_PARTNERS),
            List.of(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES), List.of(BlockKind.VALUE_PROPOSITIONS),
            List.of(BlockKind.CUSTOMER_RELATIONSHIPS, BlockKind.CHANNELS), List.of(BlockKind.CUSTOMER_SEGMENTS));

    private static final List<BlockKind> BELOW = List.of(BlockKind.COSTS, BlockKind.REVENUE_STREAMS);

    private static final Filling TALL = new Filling(1, 4, 2.2);
    private static final Filling HALF = new Filling(1, 2, 1);
    private static final Filling WIDE = new Filling(3, 1, 0.35);

    private static final int GAP = 18;
    private static final int SIDE = 20;
    private static final int FOOT = 40;

    /** Title and what is free below it; together with foot and gap it makes a row, so that rows stay in line. */
    private static final int HEAD = Grid.ROW + Grid.GUTTER - FOOT - GAP;

    /** The part of the head below the title. */
    private static final int UNDER_TITLE = 12;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void arrange(Picture picture, Map<String, Cell> chosen) {
        new Board(picture, chosen).place().route(picture.edges());
        Box all = Box.NONE;
        for (PictureNode node : picture.top()) {
            all = all.union(node.box());
        }
        picture.setExtent(all.inset(-Grid.MARGIN));
    }

    @Override
    public void route(Picture picture, Collection<PictureEdge> edges) {
        // All notes stay in the cells in which they are.
        Map<String, Cell> cells = new HashMap<>();
        picture.top().forEach(block -> block.children()
                .forEach(note -> cellOf(picture, note).ifPresent(cell -> cells.put(note.key(), cell))));
        new Board(picture, cells).place().route(edges);
    }

    @Override
    public Optional<Cell> cellAt(Picture picture, PictureNode container, Spot spot) {
        return grid(container).map(grid -> grid.cell(spot));
    }

    @Override
    public Optional<Cell> cellOf(Picture picture, PictureNode node) {
        return grid(node.parent()).map(grid -> grid.cell(new Spot(node.box().x(), node.box().y())));
    }

    @Override
    public Optional<Box> boxOf(Picture picture, PictureNode container, Cell cell) {
        return grid(container).map(grid -> grid.box(cell));
    }

    private static Optional<Grid> grid(PictureNode container) {
        return container != null && container.element() instanceof Block ? Optional.of(gridIn(container.box()))
                : Optional.empty();
    }

    private static Grid gridIn(Box box) {
        return new Grid(box.x() + SIDE, box.y() + HEAD);
    }

    /** A block with the cells of its notes. */
    private static final class Region {

        private final PictureNode node;
        private final Map<PictureNode, Cell> cells;
        private final int columns;
        private final int rows;

        private Region(PictureNode node, Map<PictureNode, Cell> cells) {
            this.node = node;
            this.cells = cells;
            columns = cells.values().stream().mapToInt(Cell::column).max().orElse(0) + 1;
            rows = cells.values().stream().mapToInt(Cell::row).max().orElse(0) + 1;
        }
    }

    /** One arranging. */
    private static final class Board {

        private final Picture picture;
        private final Map<BlockKind, Region> regions = new EnumMap<>(BlockKind.class);
        private final List<PictureNode> others = new ArrayList<>();
        /** The numbers of columns and the widths of the blocks, above and below. */
        private final int[] columns = new int[ABOVE.size()];
        private final int[] widths = new int[ABOVE.size()];
        private final int[] columnsBelow = new int[BELOW.size()];
        private final int[] widthsBelow = new int[BELOW.size()];
        private int upperRows = 2;
        private int lowerRows = 2;
        private int rowsBelow = 1;

        private Board(Picture picture, Map<String, Cell> chosen) {
            this.picture = picture;
            for (PictureNode node : picture.top()) {
                if (node.element() instanceof Block) {
                    BlockKind kind = BlockKind.of((Block) node.element());
                    regions.put(kind, new Region(node, filling(kind).cells(node.children(), chosen)));
                } else {
                    others.add(node);
                }
            }
        }

        private static Filling filling(BlockKind kind) {
            if (BELOW.contains(kind)) {
                return WIDE;
            }
            return ABOVE.stream().anyMatch(column -> column.size() == 1 && column.contains(kind)) ? TALL : HALF;
        }

        private int columns(BlockKind kind) {
            return regions.containsKey(kind) ? regions.get(kind).columns : 1;
        }

        private int rows(BlockKind kind) {
            return regions.containsKey(kind) ? regions.get(kind).rows : 1;
        }

        /** Puts all nodes; edges are led by what is given back. */
        private Router place() {
            measureColumns();
            measureRows();
            int rowsAbove = upperRows + 1 + lowerRows;
            Grid grid = new Grid(Grid.MARGIN + SIDE, Grid.MARGIN + HEAD);
            Router router = new Router(List.of(bandAbove(grid, rowsAbove), bandBelow(grid, rowsAbove)));
            putAbove(grid, rowsAbove, router);
            putBelow(grid, rowsAbove, router);
            putOthers();
            return router;
        }

        private void measureColumns() {
            int above = -GAP;
            for (int i = 0; i < columns.length; i++) {
                columns[i] = ABOVE.get(i).stream().mapToInt(this::columns).max().orElse(1);
                widths[i] = width(columns[i]);
                above += widths[i] + GAP;
            }
            for (int i = 0; i < columnsBelow.length; i++) {
                columnsBelow[i] = columns(BELOW.get(i));
            }
            int total = Math.max(above, width(columnsBelow[0]) + GAP + width(columnsBelow[1]));
            for (int i = 0; i < columns.length; i++) {
                widths[i] += (total - above) / columns.length;
            }
            widths[columns.length - 1] += (total - above) % columns.length;
            int half = (total - GAP) / 2;
            widthsBelow[0] = Math.max(width(columnsBelow[0]), Math.min(half, total - GAP - width(columnsBelow[1])));
            widthsBelow[1] = total - GAP - widthsBelow[0];
        }

        private static int width(int count) {
            return 2 * SIDE + Grid.width(count);
        }

        private void measureRows() {
            int tall = 0;
            for (List<BlockKind> column : ABOVE) {
                if (column.size() == 1) {
                    tall = Math.max(tall, rows(column.get(0)));
                } else {
                    upperRows = Math.max(upperRows, rows(column.get(0)));
                    lowerRows = Math.max(lowerRows, rows(column.get(1)));
                }
            }
            int missing = Math.max(0, tall - upperRows - 1 - lowerRows);
            upperRows += missing / 2;
            lowerRows += missing - missing / 2;
            for (BlockKind kind : BELOW) {
                rowsBelow = Math.max(rowsBelow, rows(kind));
            }
        }

        private Router.Band bandAbove(Grid grid, int rows) {
            List<Corridor> level = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                int y = grid.y() + row * Grid.ROW;
                boolean isUnderTitle = row == 0 || row == upperRows + 1;
                level.add(new Corridor(false, y - (isUnderTitle ? UNDER_TITLE : Grid.GUTTER), y));
            }
            int bottom = grid.y() + Grid.height(rows);
            level.add(new Corridor(false, bottom, bottom + FOOT + GAP));
            return new Router.Band(upright(columns, widths), level);
        }

        private Router.Band bandBelow(Grid above, int rowsAbove) {
            List<Corridor> level = new ArrayList<>();
            int top = firstRowBelow(above, rowsAbove);
            for (int row = 0; row <= rowsBelow; row++) {
                int y = top + row * Grid.ROW;
                level.add(new Corridor(false, y - (row == 0 ? UNDER_TITLE : Grid.GUTTER), y));
            }
            return new Router.Band(upright(columnsBelow, widthsBelow), level);
        }

        private static int firstRowBelow(Grid above, int rowsAbove) {
            return above.y() + Grid.height(rowsAbove) + FOOT + GAP + HEAD;
        }

        /** The corridors left of, between and right of all columns of blocks side by side. */
        private static List<Corridor> upright(int[] columns, int[] widths) {
            List<Corridor> corridors = new ArrayList<>();
            int left = Grid.MARGIN;
            int x = Grid.MARGIN;
            for (int i = 0; i < columns.length; i++) {
                for (int column = 0; column < columns[i]; column++) {
                    int note = x + SIDE + column * Grid.COLUMN;
                    corridors.add(new Corridor(true, left, note));
                    left = note + Grid.NOTE_WIDTH;
                }
                x += widths[i] + GAP;
            }
            corridors.add(new Corridor(true, left, x - GAP));
            return corridors;
        }

        private void putAbove(Grid grid, int rows, Router router) {
            int x = Grid.MARGIN;
            int corridor = 0;
            int bottom = grid.y() + Grid.height(rows) + FOOT;
            for (int i = 0; i < columns.length; i++) {
                int split = grid.y() + Grid.height(upperRows) + FOOT;
                boolean isOne = ABOVE.get(i).size() == 1;
                Box upper = new Box(x, Grid.MARGIN, widths[i], (isOne ? bottom : split) - Grid.MARGIN);
                put(ABOVE.get(i).get(0), upper, new Router.Slot(0, corridor, 0, 1), router);
                if (!isOne) {
                    Box lower = new Box(x, split + GAP, widths[i], bottom - split - GAP);
                    put(ABOVE.get(i).get(1), lower, new Router.Slot(0, corridor, upperRows + 1, upperRows + 2), router);
                }
                corridor += columns[i];
                x += widths[i] + GAP;
            }
        }

        private void putBelow(Grid grid, int rowsAbove, Router router) {
            int x = Grid.MARGIN;
            int corridor = 0;
            int y = firstRowBelow(grid, rowsAbove) - HEAD;
            for (int i = 0; i < columnsBelow.length; i++) {
                Box box = new Box(x, y, widthsBelow[i], HEAD + Grid.height(rowsBelow) + FOOT);
                put(BELOW.get(i), box, new Router.Slot(1, corridor, 0, 1), router);
                corridor += columnsBelow[i];
                x += widthsBelow[i] + GAP;
            }
        }

        /** Puts a block and its notes; the slot is that of the first cell. */
        private void put(BlockKind kind, Box box, Router.Slot first, Router router) {
            Region region = regions.get(kind);
            if (region == null) {
                return;
            }
            region.node.setBox(box);
            Grid grid = gridIn(box);
            region.cells.forEach((note, cell) -> {
                note.setBox(grid.box(cell));
                router.place(note, new Router.Slot(first.band(), first.left() + cell.column(),
                        first.above() + cell.row(), first.below() + cell.row()));
            });
        }

        /** What is no block stands below the board. */
        private void putOthers() {
            int bottom = picture.top().stream().filter(node -> !others.contains(node))
                    .mapToInt(node -> node.box().bottom()).max().orElse(0);
            Grid grid = new Grid(Grid.MARGIN, bottom + Grid.MARGIN);
            for (int i = 0; i < others.size(); i++) {
                others.get(i).setBox(grid.box(new Cell(i, 0)));
            }
        }
    }
}
