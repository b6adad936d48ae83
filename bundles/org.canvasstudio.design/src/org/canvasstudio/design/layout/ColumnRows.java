package org.canvasstudio.design.layout;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** The rows in which the notes of a column begin. */
final class ColumnRows {

    private final ToIntFunction<PictureNode> heights;
    private final Map<PictureNode, Integer> rows = new HashMap<>();
    private final BitSet taken = new BitSet();

    private ColumnRows(ToIntFunction<PictureNode> heights) {
        this.heights = heights;
    }

    /**
     * One below the other, except for notes with a chosen cell. A note whose place is taken by such a one goes to the
     * nearest free place; all others stay where they are.
     *
     * @param first   the row of the first note
     * @param heights of notes, in rows
     */
    static Map<PictureNode, Integer> of(List<PictureNode> column, int first, ToIntFunction<PictureNode> heights,
            Map<String, Cell> chosen) {
        ColumnRows rows = new ColumnRows(heights);
        for (PictureNode node : column) {
            Cell cell = chosen.get(node.key());
            if (cell != null) {
                rows.put(node, rows.nearest(node, Math.max(0, Math.min(Grid.LAST, cell.row()))));
            }
        }
        Map<PictureNode, Integer> driven = new HashMap<>();
        int row = first;
        for (PictureNode node : column) {
            if (!rows.rows.containsKey(node)) {
                if (rows.isFree(node, row)) {
                    rows.put(node, row);
                } else {
                    driven.put(node, row);
                }
            }
            row += heights.applyAsInt(node);
        }
        column.stream().filter(driven::containsKey).forEach(node -> rows.put(node, rows.nearest(node, driven.get(node))));
        return rows.rows;
    }

    private void put(PictureNode node, int row) {
        rows.put(node, row);
        taken.set(row, row + heights.applyAsInt(node));
    }

    private boolean isFree(PictureNode node, int row) {
        int next = taken.nextSetBit(row);
        return next < 0 || next >= row + heights.applyAsInt(node);
    }

    private int nearest(PictureNode node, int wanted) {
        for (int distance = 0;; distance++) {
            if (isFree(node, wanted + distance)) {
                return wanted + distance;
            }
            if (distance <= wanted && isFree(node, wanted - distance)) {
                return wanted - distance;
            }
        }
    }
}
