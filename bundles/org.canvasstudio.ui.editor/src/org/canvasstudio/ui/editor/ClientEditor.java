package org.canvasstudio.ui.editor;

import java.util.List;

import org.canvasstudio.model.canvas.Client;
import org.eclipse.emf.ecore.EObject;

/** The editor of a client. */
public class ClientEditor extends DocumentEditor {

    /** The id of the editor of clients. */
    public static final String ID = "org.canvasstudio.ui.editor.client";

    private final ElementsPage elements = new ElementsPage(this);

    @Override
    protected List<EditorPage> createEditorPages() {
        return List.of(new ClientPage(this), elements);
    }

    @Override
    protected EditorPage treePage() {
        return elements;
    }

    @Override
    protected boolean isFor(EObject root) {
        return root instanceof Client;
    }
}
