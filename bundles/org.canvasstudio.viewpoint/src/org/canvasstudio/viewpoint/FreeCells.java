package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** The cells of a container in which nothing is. */
final class FreeCells {

    /** Nobody looks further for a place. */
    private static final int FARTHEST = 1_000;

    private final List<Box> taken = new ArrayList<>();

    /**
     * @param nodes  what is in the container
     * @param moving of these, what leaves its place
     */
    FreeCells(Collection<PictureNode> nodes, Set<PictureNode> moving) {
        nodes.stream().filter(node -> !moving.contains(node)).map(PictureNode::box).forEach(taken::add);
    }

    /**
     * Takes the nearest free cell.
     *
     * @param boxes where something in a cell is; empty for nowhere
     * @return the wanted cell when there is no other
     */
    Cell take(Cell wanted, Function<Cell, Optional<Box>> boxes) {
        for (int distance = 0; distance <= FARTHEST; distance++) {
            for (Cell cell : around(wanted, distance)) {
                Optional<Box> box = boxes.apply(cell);
                if (box.isPresent() && taken.stream().noneMatch(box.get()::overlaps)) {
                    taken.add(box.get());
                    return cell;
                }
            }
        }
        return wanted;
    }

    /** The cells that are so many steps away, below and above first. */
    private static Set<Cell> around(Cell cell, int distance) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (int aside = 0; aside <= distance; aside++) {
            int along = distance - aside;
            for (int[] step : new int[][] {{aside, along}, {aside, -along}, {-aside, along}, {-aside, -along}}) {
                Cell next = new Cell(cell.column() + step[0], cell.row() + step[1]);
                if (next.column() >= 0 && next.row() >= 0) {
                    cells.add(next);
                }
            }
        }
        return cells;
    }
}
