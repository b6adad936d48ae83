package org.canvasstudio.ui.editor;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.ui.part.MultiPageSelectionProvider;

/** What is selected in an editor: on its active page, or in its outline. */
final class EditorSelection extends MultiPageSelectionProvider {

    private final DocumentEditor editor;

    EditorSelection(DocumentEditor editor) {
        super(editor);
        this.editor = editor;
    }

    @Override
    public ISelection getSelection() {
        return editor.selection();
    }

    @Override
    public void setSelection(ISelection selection) {
        editor.setSelection(selection);
    }

    /** Tells all who want to know. */
    void changed() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        fireSelectionChanged(event);
        firePostSelectionChanged(event);
    }
}
