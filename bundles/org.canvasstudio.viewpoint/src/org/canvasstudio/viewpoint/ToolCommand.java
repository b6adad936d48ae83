package org.canvasstudio.viewpoint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Cell cell;
    private final Map<String, Cell> before = new HashMap<>();
    private final Map<String, Cell> after = new HashMap<>();
    private Predicate<PictureNode> chosen = node -> true;
    private Runnable last = () -> {
    };

    /** @param cell for new nodes, and for those that come into another container; {@code null} for none */
    ToolCommand(Diagram diagram, Notifier model, String label, Runnable body, Cell cell) {
        super(model, label, body);
        this.diagram = diagram;
        this.cell = cell;
    }

    /** Sets what is done when the picture is up to date after the first execution. */
    ToolCommand then(Runnable action) {
        last = action;
        return this;
    }

    /** Says which of the new nodes the cell is for; others come along with them. */
    ToolCommand onlyFor(Predicate<PictureNode> nodes) {
        chosen = nodes;
        return this;
    }

    /** Lets a node of the picture have a cell, too. */
    void place(PictureNode node, Cell wanted) {
        after.put(node.key(), wanted);
    }

    @Override
    public void execute() {
        diagram.hold();
        try {
            super.execute();
        } finally {
            diagram.release();
        }
        diagram.refresh(this::chooseNew);
        chooseRest();
        last.run();
    }

    private void chooseNew(Diagram.Change change) {
        if (cell != null) {
            Map<PictureNode, Cell> wanted = new LinkedHashMap<>();
            for (PictureElement each : change.added()) {
                if (each instanceof PictureNode node && !change.added().contains(node.parent()) && chosen.test(node)) {
                    wanted.put(node, cell);
                }
            }
            diagram.free(wanted).forEach((node, free) -> after.put(node.key(), free));
        }
        after.keySet().forEach(key -> before.put(key, diagram.cells().get(key)));
        diagram.choose(after);
    }

    /** For a command that moves nodes only, and so has not brought about a refresh. */
    private void chooseRest() {
        if (before.isEmpty()) {
            after.keySet().forEach(key -> before.put(key, diagram.cells().get(key)));
            diagram.place(after);
        }
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
