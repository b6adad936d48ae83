package org.canvasstudio.viewpoint.layout;

/**
 * A place for a note in the grid of its container.
 *
 * @param column from the left, 0 first
 * @param row    from above, 0 first
 */
public record Cell(int column, int row) {

    // Cells are looked up for each note: what records have for that by themselves is slow until it is compiled.

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.column == column && cell.row == row;
    }

    @Override
    public int hashCode() {
        return column * 1_009 + row;
    }
}
