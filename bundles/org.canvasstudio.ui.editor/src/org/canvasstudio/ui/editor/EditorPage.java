package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.Wording;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/**
 * One page of an editor. All pages of an editor show one document and share its history of commands. A page makes its
 * widgets when it is first shown; all other methods are called after that only.
 */
public abstract class EditorPage extends FormPage {

    /**
     * @param id    by which {@link DocumentEditor#setActivePage(String)} finds the page
     * @param title the text of the tab
     */
    protected EditorPage(DocumentEditor editor, String id, String title) {
        super(editor, id, title);
    }

    @Override
    public DocumentEditor getEditor() {
        return (DocumentEditor) super.getEditor();
    }

    /** What the page shows. */
    public final CanvasDocument document() {
        return getEditor().document();
    }

    @Override
    protected final void createFormContent(IManagedForm form) {
        createContent(form);
        if (document().root() != null) {
            loaded();
        }
    }

    /** Makes the widgets. There may be no model yet. */
    protected abstract void createContent(IManagedForm form);

    /** Shows the model, whose objects are all new: called after each reading of the file. The root is there. */
    protected abstract void loaded();

    /** Shows what a command has changed. */
    protected void changed() {
    }

    /**
     * Shows findings that have come or gone.
     *
     * @param objects those for which the heaviest severity has changed; a finding may have changed without that
     */
    protected void findingsChanged(Collection<EObject> objects) {
    }

    /** What is selected on this page; the page calls {@link DocumentEditor#selectionChanged(EditorPage)} for a new one. */
    protected ISelection selection() {
        EObject root = document().root();
        return root == null ? StructuredSelection.EMPTY : new StructuredSelection(root);
    }

    /** Selects an object and scrolls to it, if this page can show it; the page may not have been shown yet. */
    @Override
    public boolean selectReveal(Object object) {
        return false;
    }

    /** Selects objects, if this page can show them: those that it can select together, or the first. */
    protected boolean selectReveal(List<EObject> objects) {
        return selectReveal(objects.get(0));
    }

    /** Shows nothing as selected, because something is that this page cannot show. */
    protected void deselect() {
    }

    /** Gives what shows the objects of this page the context menu. */
    protected final void addContextMenu(Control control, ISelectionProvider provider) {
        getEditor().fillContextMenu(control, provider, this::fillContextMenu);
    }

    /** Adds what there is on this page only, before what can be done with objects everywhere. */
    protected void fillContextMenu(IMenuManager menu) {
    }

    /** Tells the editor that something else is selected on this page now. */
    protected final void selectionHasChanged() {
        getEditor().selectionChanged(this);
    }

    /**
     * How objects are deleted that are selected on this page.
     *
     * @return {@code null} where they are deleted from the model as everywhere
     */
    protected Command deletion(List<EObject> objects) {
        return null;
    }

    /** Whether deleting what is selected on this page takes away what a copy of it holds. */
    protected boolean canCut() {
        return true;
    }

    /**
     * Pastes copied elements at the place that is meant on this page.
     *
     * @return {@code false} where they are pasted into what is selected, as everywhere
     */
    protected boolean paste(Clip clip) {
        return false;
    }

    /**
     * Makes a small view of the whole page for the outline, above its tree.
     *
     * @return {@code null} when the page has none
     */
    protected Control createOverview(Composite parent) {
        return null;
    }

    /** Where the objects of the selection can be renamed; {@code null} when they cannot. */
    protected NamesInPlace tree() {
        return null;
    }

    /** Makes the name of an object the title of a form. */
    protected final void showTitle(ScrolledForm form, EObject object) {
        // A form reads & as a letter for the keyboard.
        String title = Wording.text(new Adapted(document().adapterFactory()), object).replace("&", "&&");
        if (!title.equals(form.getText())) {
            form.setText(title);
        }
    }

    /** Whether the page has been shown, so that it has widgets. */
    protected final boolean isCreated() {
        return getManagedForm() != null && !getManagedForm().getForm().isDisposed();
    }

    /** The document knows whether it has been changed. */
    @Override
    public boolean isDirty() {
        return false;
    }

    /** The document saves, for all pages. */
    @Override
    public void doSave(IProgressMonitor monitor) {
    }
}
