package org.canvasstudio.ui.diagram.parts;

import java.util.HashMap;
import java.util.Map;

import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.command.AbstractCommand;

/** Puts notes into other cells. The model stays as it is; the cells are saved with it all the same. */
final class CellMove extends AbstractCommand {

    private final Diagram diagram;
    private final Map<PictureNode, Cell> places;
    private Map<String, Cell> before;
    private Map<String, Cell> after;

    CellMove(String label, Diagram diagram, Map<PictureNode, Cell> places) {
        super(label);
        this.diagram = diagram;
        this.places = Map.copyOf(places);
    }

    @Override
    protected boolean prepare() {
        return !places.isEmpty();
    }

    @Override
    public void execute() {
        before = new HashMap<>(diagram.cells());
        diagram.move(places);
        after = new HashMap<>(diagram.cells());
    }

    @Override
    public void undo() {
        diagram.setCells(before);
    }

    @Override
    public void redo() {
        diagram.setCells(after);
    }
}
