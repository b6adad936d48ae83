package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.Objects;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** The outline: the same tree as in the editor. What is selected in one of them is selected in the other. */
final class ModelOutlinePage extends Page implements IContentOutlinePage, IAdaptable {

    private static final int[] OVERVIEW = {30, 70};

    private final DocumentEditor editor;
    private SashForm sash;
    private ModelTree tree;
    private boolean following;

    ModelOutlinePage(DocumentEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        Control overview = editor.createOverview(sash);
        tree = new ModelTree(sash, editor.document(), editor.document().findings());
        getSite().setSelectionProvider(tree.viewer());
        tree.viewer().addSelectionChangedListener(event -> {
            if (!following && !event.getSelection().isEmpty()) {
                editor.setSelection(event.getSelection());
            }
        });
        editor.fillContextMenu(tree, getSite());
        if (overview != null) {
            sash.setWeights(OVERVIEW);
        }
        follow(editor.selection());
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        editor.contributeTo(site.getActionBars());
    }

    /** Follows the editor's selection. */
    void follow(IStructuredSelection selection) {
        following = true;
        try {
            // A finding stands for its element.
            setSelection(new StructuredSelection(selection.stream()
                    .map(each -> Adapters.adapt(each, EObject.class)).filter(Objects::nonNull).toList()));
        } finally {
            following = false;
        }
    }

    /** Shows the document as it has just been read. */
    void show() {
        tree.show();
    }

    /** Shows what a command has changed. */
    void showChildren() {
        tree.showChildren();
    }

    /** Shows findings that have come or gone. */
    void refreshLabels(Collection<EObject> changed) {
        tree.refreshLabels(changed);
    }

    /** The Properties view asks the active part, which may be the outline. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? editor.getAdapter(type) : null;
    }

    @Override
    public Control getControl() {
        return sash;
    }

    @Override
    public void setFocus() {
        tree.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        editor.outlineClosed();
        super.dispose();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        tree.viewer().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        tree.viewer().removeSelectionChangedListener(listener);
    }

    @Override
    public ISelection getSelection() {
        return tree.viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        tree.viewer().setSelection(selection, true);
    }
}
