package org.canvasstudio.viewpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.notify.Notifier;

/**
 * What a tool of a diagram does, as one command. The picture is brought up to date when all is done. New nodes get the cell
 * that was chosen for them, or the nearest free one; undo gives back the former cells.
 */
final class ToolCommand extends RecordedCommand {

    private final Diagram diagram;
    private final List<Cell> cells;
    private final Map<PictureNode, Cell> moving = new LinkedHashMap<>();
    private final Map<String, Cell> before = new HashMap<>();
    private final Map<String, Cell> after = new HashMap<>();
    private Predicate<PictureNode> chosen = node -> true;
    private Runnable last = () -> {
    };

    /** @param cells for new nodes, and for those that come into another container, in their order; may be fewer, or none */
    ToolCommand(Diagram diagram, Notifier model, String label, Runnable body, List<Cell> cells) {
        super(model, label, body);
        this.diagram = diagram;
        this.cells = List.copyOf(cells);
    }

    /** The cell for the node with a number, 0 first: where there are fewer cells, the last one. */
    static Optional<Cell> cell(List<Cell> cells, int index) {
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(Math.min(index, cells.size() - 1)));
    }

    /** Sets what is done when the picture is up to date after the first execution. */
    ToolCommand then(Runnable action) {
        last = action;
        return this;
    }

    /** Says which of the new nodes the cells are for; others come along with them. */
    ToolCommand onlyFor(Predicate<PictureNode> nodes) {
        chosen = nodes;
        return this;
    }

    /** Lets nodes that are in the picture already have other cells, too. */
    ToolCommand moving(Map<PictureNode, Cell> nodes) {
        moving.putAll(nodes);
        return this;
    }

    @Override
    public void execute() {
        diagram.hold();
        try {
            super.execute();
        } finally {
            diagram.release();
        }
        diagram.refresh(change -> {
            find(change.added());
            diagram.choose(after);
        });
        if (after.isEmpty() && !moving.isEmpty()) {
            // Nodes are moved only: that has not brought about a refresh.
            find(Set.of());
            diagram.place(after);
        }
        last.run();
    }

    /** Finds cells for what is new, and for what is moved. */
    private void find(Set<PictureElement> added) {
        Map<PictureNode, Cell> wanted = new LinkedHashMap<>(moving);
        int index = 0;
        for (PictureElement each : added) {
            if (each instanceof PictureNode node && !added.contains(node.parent()) && chosen.test(node)) {
                cell(cells, index++).ifPresent(cell -> wanted.put(node, cell));
            }
        }
        diagram.free(wanted).forEach((node, free) -> after.put(node.key(), free));
        after.keySet().forEach(key -> before.put(key, diagram.cells().get(key)));
    }

    @Override
    public void undo() {
        diagram.hold();
        super.undo();
        diagram.release();
        diagram.place(before);
    }

    @Override
    public void redo() {
        diagram.hold();
        super.redo();
        diagram.release();
        diagram.place(after);
    }
}
