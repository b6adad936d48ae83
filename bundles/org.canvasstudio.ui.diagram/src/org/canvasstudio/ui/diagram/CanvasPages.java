package org.canvasstudio.ui.diagram;

import java.util.List;

import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.EditorPage;
import org.canvasstudio.ui.editor.EditorPageProvider;

/** Adds the first representation of the specification to the editor of canvases, as a page. */
public final class CanvasPages implements EditorPageProvider {

    @Override
    public List<EditorPage> createPages(DocumentEditor editor) {
        return List.of(Representations.first().map(first -> (EditorPage) new DiagramPage(editor, first))
                .orElseGet(() -> new UnusablePage(editor)));
    }
}
