package org.canvasstudio.design.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;

/**
 * Gives notes their cells. The area that is filled grows by whole columns and rows and keeps its proportions, so that a
 * note that is added at the end moves no other.
 */
final class Filling {

    private final int firstColumns;
    private final int firstRows;
    private final double rowsToColumns;

    /**
     * @param firstColumns  the columns of the area while there are few notes
     * @param firstRows     its rows
     * @param rowsToColumns the proportion that it keeps while it grows
     */
    Filling(int firstColumns, int firstRows, double rowsToColumns) {
        this.firstColumns = firstColumns;
        this.firstRows = firstRows;
        this.rowsToColumns = rowsToColumns;
    }

    /**
     * The cells of the notes: those in the order of growth, except for notes with a chosen cell. A note whose place is taken
     * by such a one goes to the nearest free cell; all others stay where they are.
     */
    Map<PictureNode, Cell> cells(List<PictureNode> notes, Map<String, Cell> chosen) {
        Map<PictureNode, Cell> cells = new LinkedHashMap<>(notes.size() * 2);
        Set<Cell> taken = new HashSet<>(notes.size() * 2);
        Map<Cell, Integer> rings = new HashMap<>();
        for (PictureNode note : notes) {
            Cell wanted = chosen.get(note.key());
            if (wanted != null) {
                Cell cell = free(inside(wanted), taken, rings);
                taken.add(cell);
                cells.put(note, cell);
            }
        }
        Growth growth = new Growth();
        Map<PictureNode, Cell> driven = new LinkedHashMap<>();
        for (PictureNode note : notes) {
            Cell cell = growth.next();
            if (!cells.containsKey(note)) {
                if (taken.add(cell)) {
                    cells.put(note, cell);
                } else {
                    driven.put(note, cell);
                }
            }
        }
        driven.forEach((note, cell) -> {
            Cell next = free(cell, taken, rings);
            taken.add(next);
            cells.put(note, next);
        });
        return cells;
    }

    private static Cell inside(Cell cell) {
        return new Cell(Math.max(0, Math.min(Grid.LAST, cell.column())), Math.max(0, Math.min(Grid.LAST, cell.row())));
    }

    /** The nearest free cell; how far around a cell all is taken is kept, so that many notes in one cell take no longer. */
    private static Cell free(Cell wanted, Set<Cell> taken, Map<Cell, Integer> rings) {
        if (!taken.contains(wanted)) {
            return wanted;
        }
        for (int ring = rings.getOrDefault(wanted, 1);; ring++) {
            rings.put(wanted, ring);
            for (int row = wanted.row() - ring; row <= wanted.row() + ring; row++) {
                int step = Math.abs(row - wanted.row()) == ring ? 1 : 2 * ring;
                for (int column = wanted.column() - ring; column <= wanted.column() + ring; column += step) {
                    Cell cell = new Cell(column, row);
                    if (column >= 0 && row >= 0 && !taken.contains(cell)) {
                        return cell;
                    }
                }
            }
        }
    }

    /** The cells in the order in which they are filled. */
    private final class Growth {

        private int columns = firstColumns;
        private int rows = firstRows;
        private int column;
        private int row;
        private boolean byColumn = firstRows >= firstColumns;
        private boolean isFirst = true;

        Cell next() {
            Cell cell = new Cell(column, row);
            if (isFirst ? stepInside() : step()) {
                grow();
            }
            return cell;
        }

        /** Goes on in the first area; whether it is full. */
        private boolean stepInside() {
            if (byColumn) {
                row++;
                if (row == rows) {
                    row = 0;
                    column++;
                }
                return column == columns;
            }
            column++;
            if (column == columns) {
                column = 0;
                row++;
            }
            return row == rows;
        }

        /** Goes on in the column or row that was added last; whether it is full. */
        private boolean step() {
            if (byColumn) {
                row++;
                return row == rows;
            }
            column++;
            return column == columns;
        }

        private void grow() {
            isFirst = false;
            byColumn = (double) rows / columns > rowsToColumns;
            if (byColumn) {
                column = columns++;
                row = 0;
            } else {
                row = rows++;
                column = 0;
            }
        }
    }
}
