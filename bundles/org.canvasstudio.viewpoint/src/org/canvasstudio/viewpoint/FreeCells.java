package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
     * Takes the wanted cells that are free, and then the nearest free ones for the rest: what finds its place taken takes no
     * other's, so that those that come together keep their places to each other as far as they can.
     *
     * @param boxes where something in a cell is; empty for nowhere
     * @return in the order of what is wanted; the wanted cell when there is no other
     */
    <T> Map<T, Cell> take(Map<T, Cell> wanted, BiFunction<T, Cell, Optional<Box>> boxes) {
        Map<T, Cell> found = new LinkedHashMap<>(wanted);
        List<T> displaced = new ArrayList<>();
        wanted.forEach((each, cell) -> {
            if (!take(boxes.apply(each, cell))) {
                displaced.add(each);
            }
        });
        displaced.forEach(each -> found.put(each, nearest(each, wanted.get(each), boxes)));
        return found;
    }

    private <T> Cell nearest(T each, Cell wanted, BiFunction<T, Cell, Optional<Box>> boxes) {
        for (int distance = 1; distance <= FARTHEST; distance++) {
            for (Cell cell : around(wanted, distance)) {
                if (take(boxes.apply(each, cell))) {
                    return cell;
                }
            }
        }
        return wanted;
    }

    private boolean take(Optional<Box> box) {
        if (box.isEmpty() || taken.stream().anyMatch(box.get()::overlaps)) {
            return false;
        }
        taken.add(box.get());
        return true;
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
