package org.canvasstudio.ui.editor;

import java.util.List;

/** Gives the editor of canvases more pages: see the extension point {@code org.canvasstudio.ui.editor.pages}. */
public interface EditorPageProvider {

    /** New pages for an editor, in the order of their tabs. They have their place after the overview. */
    List<EditorPage> createPages(DocumentEditor editor);
}
