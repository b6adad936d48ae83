package org.canvasstudio.sirius;

import java.util.List;

import org.canvasstudio.design.CanvasActions;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;

/** Moves notes of a canvas to another block. */
public final class ConvertNotes extends NotesAction {

    @Override
    void put(Block block, List<CanvasElement> elements) {
        CanvasActions.convert(block, elements);
    }
}
