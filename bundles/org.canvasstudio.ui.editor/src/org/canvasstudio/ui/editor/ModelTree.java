package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.LiveFindings;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

/** The tree of a model, with renaming in place and drag and drop; the editor's page and its outline are such trees. */
final class ModelTree implements NamesInPlace {

    /** A canvas with more objects opens with its blocks closed: a tree builds every row that is open. */
    private static final int LARGE = 1000;

    private final Composite frame;
    private final TreeViewer viewer;
    private final CanvasDocument document;
    private final ModelContentProvider content;

    ModelTree(Composite parent, CanvasDocument document, LiveFindings findings) {
        this.document = document;
        frame = new Composite(parent, SWT.NONE);
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        viewer = new TreeViewer(frame, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(100));
        column.setLabelProvider(new ModelLabelProvider(document, findings));
        column.setEditingSupport(new Renaming(viewer));
        ViewerToolTips.show(viewer);
        // Renaming starts from the menu or its key only: a click selects.
        TreeViewerEditor.create(viewer, new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
            }
        }, ColumnViewerEditor.DEFAULT);
        content = new ModelContentProvider(viewer, document);
        viewer.setContentProvider(content);

        int operations = DND.DROP_MOVE | DND.DROP_COPY;
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(operations, transfers, new ModelDrag(viewer));
        viewer.addDropSupport(operations, transfers, new ModelDrop(viewer, document));
        show();
    }

    /** Shows the document as it has just been read. */
    void show() {
        viewer.setInput(document);
        viewer.expandToLevel(isLarge() ? 2 : 3);
    }

    private boolean isLarge() {
        int count = 0;
        for (Iterator<EObject> all = document.resource().getAllContents(); all.hasNext() && count <= LARGE; all.next()) {
            count++;
        }
        return count > LARGE;
    }

    /** Shows what a command has changed. */
    void showChildren() {
        if (!viewer.getControl().isDisposed()) {
            content.showChildren();
        }
    }

    /** Shows findings that have come or gone. */
    void refreshLabels(Collection<EObject> changed) {
        if (!viewer.getControl().isDisposed()) {
            // A refresh would end a renaming that is under way.
            viewer.update(changed.toArray(), null);
        }
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** The composite that holds the tree; also when it has been disposed already. */
    Composite control() {
        return frame;
    }

    /** The selected objects of the model. */
    List<EObject> selection() {
        List<EObject> objects = new ArrayList<>();
        for (Object each : viewer.getStructuredSelection()) {
            objects.add((EObject) each);
        }
        return objects;
    }

    /** Selects an object and scrolls to it. */
    void select(EObject object) {
        viewer.setSelection(new StructuredSelection(object), true);
    }

    @Override
    public boolean canRename(EObject object) {
        return ModelCommands.nameFeature(object) != null;
    }

    @Override
    public void rename(EObject object) {
        viewer.editElement(object, 0);
    }

    @Override
    public void selectAll() {
        viewer.getTree().selectAll();
    }

    private final class Renaming extends EditingSupport {

        private final TextCellEditor editor;

        Renaming(ColumnViewer viewer) {
            super(viewer);
            editor = new TextCellEditor((Tree) viewer.getControl());
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return editor;
        }

        @Override
        protected boolean canEdit(Object element) {
            return canRename((EObject) element);
        }

        @Override
        protected Object getValue(Object element) {
            Object name = ((EObject) element).eGet(ModelCommands.nameFeature((EObject) element));
            return name == null ? "" : name;
        }

        @Override
        protected void setValue(Object element, Object value) {
            if (!value.equals(getValue(element))) {
                document.execute(Messages.ModelTree_rename,
                        ModelCommands.rename(document.domain(), (EObject) element, value.toString()));
            }
        }
    }
}
