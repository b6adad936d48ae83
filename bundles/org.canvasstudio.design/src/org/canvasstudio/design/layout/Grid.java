package org.canvasstudio.design.layout;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * The grid on which all notes are. Units are those of a picture.
 *
 * @param x the left edge of the first column
 * @param y the upper edge of the first row
 */
record Grid(int x, int y) {

    static final int NOTE_WIDTH = 140;
    static final int NOTE_HEIGHT = 70;

    /** What is kept free between two notes, for edges. */
    static final int GUTTER = 20;

    /** From one column to the next. */
    static final int COLUMN = NOTE_WIDTH + GUTTER;

    /** From one row to the next. */
    static final int ROW = NOTE_HEIGHT + GUTTER;

    /** What is kept free around a picture. */
    static final int MARGIN = 24;

    /** The last column or row that a cell may be in: what a file asks beyond it is put there. */
    static final int LAST = 999;

    /** The place of a note in a cell. */
    Box box(Cell cell) {
        return new Box(x + cell.column() * COLUMN, y + cell.row() * ROW, NOTE_WIDTH, NOTE_HEIGHT);
    }

    /** The cell in which or next to which a point is. */
    Cell cell(Spot spot) {
        return new Cell(index(spot.x() - x + GUTTER / 2, COLUMN), index(spot.y() - y + GUTTER / 2, ROW));
    }

    private static int index(int distance, int step) {
        return Math.max(0, Math.min(LAST, Math.floorDiv(distance, step)));
    }

    /** The width of columns with the gutters between them. */
    static int width(int columns) {
        return columns * COLUMN - GUTTER;
    }

    /** The height of rows with the gutters between them. */
    static int height(int rows) {
        return rows * ROW - GUTTER;
    }
}
