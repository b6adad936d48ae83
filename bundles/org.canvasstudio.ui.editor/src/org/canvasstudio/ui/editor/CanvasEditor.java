package org.canvasstudio.ui.editor;

import java.util.List;

import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.ecore.EObject;

/** The editor of a canvas. */
public class CanvasEditor extends DocumentEditor {

    /** The id of the editor of canvases. */
    public static final String ID = "org.canvasstudio.ui.editor.canvas";

    private final ElementsPage elements = new ElementsPage(this);

    /** A graphical page has its place after the overview. */
    @Override
    protected List<EditorPage> createEditorPages() {
        return List.of(new OverviewPage(this), elements);
    }

    @Override
    protected EditorPage treePage() {
        return elements;
    }

    @Override
    protected boolean isFor(EObject root) {
        return root instanceof Canvas;
    }
}
