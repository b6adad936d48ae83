package org.canvasstudio.ui.diagram;

/** An editor of a canvas that shows one of its tables. */
final class TableEditor {

    /** The id of the editor. */
    static final String ID = "org.canvasstudio.ui.diagram.table";

    private TableEditor() {
    }
}
