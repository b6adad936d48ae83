package org.canvasstudio.viewpoint.layout;

/**
 * A place for a note in the grid of its container.
 *
 * @param column from the left, 0 first
 * @param row    from above, 0 first
 */
public record Cell(int column, int row) {
}
