package org.canvasstudio.ui.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** The Properties view of the editor: the properties in the order of the metamodel, always with the values of now. */
final class ModelPropertyPage extends PropertySheetPage {

    private final DocumentEditor editor;

    ModelPropertyPage(DocumentEditor editor) {
        this.editor = editor;
        setPropertySourceProvider(object -> object instanceof EObject
                ? new ModelPropertySource((EObject) object, editor.document()) : null);
        setSorter(new PropertySheetSorter() {
            @Override
            public int compare(IPropertySheetEntry one, IPropertySheetEntry other) {
                return 0;
            }
        });
    }

    @Override
    public void setActionBars(IActionBars bars) {
        super.setActionBars(bars);
        editor.contributeHistoryTo(bars);
    }

    /** The base class keeps a row in its place from object to object, and may leave the name out of sight above it. */
    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        super.selectionChanged(part, selection);
        Tree rows = (Tree) getControl();
        if (rows.getItemCount() > 0) {
            rows.setTopItem(rows.getItem(0));
        }
    }

    @Override
    public void dispose() {
        editor.propertiesClosed(this);
        super.dispose();
    }
}
