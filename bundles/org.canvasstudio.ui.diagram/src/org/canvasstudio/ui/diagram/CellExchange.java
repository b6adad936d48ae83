package org.canvasstudio.ui.diagram;

import java.util.List;
import java.util.Map;

import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** Lets a note take the place of the one beside it, and that one the place of the note. */
final class CellExchange {

    /** No note is longer. */
    private static final int STEPS = 100;

    private CellExchange() {
    }

    /**
     * The cells for a step to the side, up or down.
     *
     * @param x 1 to the right, -1 to the left
     * @param y 1 down, -1 up
     */
    static Map<PictureNode, Cell> of(Diagram diagram, PictureNode node, int x, int y) {
        Cell from = diagram.cellOf(node).orElseThrow();
        Cell next = new Cell(from.column() + x, from.row() + y);
        List<PictureNode> siblings = diagram.picture().contents(node.parent()).stream().filter(each -> each != node).toList();
        Box box = diagram.boxFor(node, next).orElseThrow();
        List<PictureNode> there = siblings.stream().filter(each -> each.box().overlaps(box)).toList();
        if (there.size() == 1) {
            PictureNode other = there.get(0);
            boolean isForward = x + y > 0;
            // The one that comes first stands where the first of both was, the other one follows as soon as it can.
            Cell begin = isForward ? from : diagram.cellOf(other).orElse(next);
            PictureNode first = isForward ? other : node;
            PictureNode second = isForward ? node : other;
            for (int step = 1; step < STEPS; step++) {
                Cell end = new Cell(begin.column() + Math.abs(x) * step, begin.row() + Math.abs(y) * step);
                if (fit(diagram, first, begin, second, end, siblings)) {
                    return Map.of(first, begin, second, end);
                }
            }
        }
        return diagram.free(Map.of(node, next));
    }

    private static boolean fit(Diagram diagram, PictureNode first, Cell begin, PictureNode second, Cell end,
            List<PictureNode> siblings) {
        Box one = diagram.boxFor(first, begin).orElse(Box.NONE);
        Box two = diagram.boxFor(second, end).orElse(one);
        return !one.overlaps(two) && siblings.stream().filter(each -> each != first && each != second)
                .noneMatch(each -> each.box().overlaps(one) || each.box().overlaps(two));
    }
}
