package org.canvasstudio.ui.editor;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.Saveable;

/** What is saved when an editor is: the same for all editors of a document. */
final class DocumentSaveable extends Saveable {

    private final DocumentEditor editor;
    private final CanvasDocument document;

    DocumentSaveable(DocumentEditor editor) {
        this.editor = editor;
        document = editor.document();
    }

    @Override
    public String getName() {
        return editor.getPartName();
    }

    @Override
    public String getToolTipText() {
        return editor.getTitleToolTip();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return editor.getEditorInput().getImageDescriptor();
    }

    @Override
    public boolean isDirty() {
        return document.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        editor.doSave(monitor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentSaveable && ((DocumentSaveable) other).document == document;
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }
}
