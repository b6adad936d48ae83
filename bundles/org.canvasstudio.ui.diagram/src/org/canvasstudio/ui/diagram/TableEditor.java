package org.canvasstudio.ui.diagram;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.ui.editor.EditorPage;

/** An editor of a canvas that shows one of its tables. */
public final class TableEditor extends RepresentationEditor {

    /** The id of the editor. */
    public static final String ID = "org.canvasstudio.ui.diagram.table";

    @Override
    EditorPage createPage(Representation representation) {
        return new TablePage(this, representation);
    }
}
