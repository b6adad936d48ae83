package org.canvasstudio.sirius;

import java.util.List;

import org.canvasstudio.design.CanvasActions;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;

/** Brings notes from elsewhere into a block. */
public final class BringNotes extends NotesAction {

    @Override
    void put(Block block, List<CanvasElement> elements) {
        CanvasActions.bring(block, elements);
    }
}
