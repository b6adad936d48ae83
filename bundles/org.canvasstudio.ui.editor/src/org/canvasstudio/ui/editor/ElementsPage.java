package org.canvasstudio.ui.editor;

import java.util.Collection;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;

/** The page with the tree of blocks and elements. */
public final class ElementsPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "elements";

    private ModelTree tree;

    ElementsPage(DocumentEditor editor) {
        super(editor, ID, Messages.ElementsPage_title);
    }

    @Override
    protected void createContent(IManagedForm form) {
        Composite body = form.getForm().getBody();
        body.setLayout(new FillLayout());
        tree = new ModelTree(body, document(), document().findings());
        getEditor().fillContextMenu(tree, null);
        tree.viewer().addSelectionChangedListener(event -> getEditor().selectionChanged(this));
    }

    @Override
    protected void loaded() {
        tree.show();
        selectReveal(document().root());
    }

    @Override
    protected void changed() {
        tree.showChildren();
    }

    @Override
    protected void findingsChanged(Collection<EObject> objects) {
        tree.refreshLabels(objects);
    }

    @Override
    protected ISelection selection() {
        return tree.viewer().getSelection();
    }

    @Override
    public boolean selectReveal(Object object) {
        if (isCreated() && object instanceof EObject) {
            tree.select((EObject) object);
        }
        return isCreated();
    }

    @Override
    protected ModelTree tree() {
        return tree;
    }

    /** The tree. */
    public TreeViewer viewer() {
        return tree.viewer();
    }

    @Override
    public void setFocus() {
        tree.viewer().getControl().setFocus();
    }
}
