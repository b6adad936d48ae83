package org.canvasstudio.viewpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** The cells of nodes that go somewhere together. */
final class CellGroup {

    private CellGroup() {
    }

    /**
     * Nodes of one container keep their places to each other; the first of another container wants what the leading one
     * wants. Where one would be outside of the grid, all stand further inside.
     */
    static Map<PictureNode, Cell> led(Diagram diagram, Collection<PictureNode> nodes, PictureNode leading, Cell cell) {
        Map<PictureNode, Cell> origins = new HashMap<>();
        diagram.cellOf(leading).ifPresent(origin -> origins.put(leading.parent(), origin));
        Map<PictureNode, Cell> cells = new LinkedHashMap<>();
        int left = 0;
        int up = 0;
        for (PictureNode node : nodes) {
            Cell now = diagram.cellOf(node).orElse(cell);
            Cell origin = origins.computeIfAbsent(node.parent(), parent -> now);
            Cell wanted = new Cell(cell.column() + now.column() - origin.column(), cell.row() + now.row() - origin.row());
            left = Math.min(left, wanted.column());
            up = Math.min(up, wanted.row());
            cells.put(node, wanted);
        }
        int right = -left;
        int down = -up;
        cells.replaceAll((node, wanted) -> new Cell(wanted.column() + right, wanted.row() + down));
        return cells;
    }
}
