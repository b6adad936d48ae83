package org.canvasstudio.ui.editor.properties;

import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.ui.editor.form.FindingsArea;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** What the rules say about the selected object: the message, why it matters, and how it is put right. */
public final class FindingsSection extends AbstractPropertySection {

    /** Shows the tab for what the rules can be about. */
    public static final class Filter implements IFilter {
        @Override
        public boolean select(Object selected) {
            CanvasDocument document = SelectedObject.document(SelectedObject.of(selected));
            return document != null && document.root() != null;
        }
    }

    private final LiveFindings.Listener listener = changed -> show();
    private Composite parent;
    private FindingsArea area;
    private Label none;
    private CanvasDocument document;
    private EObject object;

    @Override
    public void createControls(Composite composite, TabbedPropertySheetPage page) {
        super.createControls(composite, page);
        parent = getWidgetFactory().createComposite(composite);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(parent);
        area = new FindingsArea(parent, getWidgetFactory(), true);
        none = getWidgetFactory().createLabel(parent, Messages.FindingsSection_none);
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        if (document != null) {
            document.findings().removeListener(listener);
        }
        object = SelectedObject.of(selection);
        document = SelectedObject.document(object);
        if (document != null) {
            document.findings().addListener(listener);
        }
        show();
    }

    private void show() {
        if (parent.isDisposed()) {
            return;
        }
        List<Finding> findings = document == null ? List.of() : document.findings().of(object);
        none.setText(findings.isEmpty() ? Messages.FindingsSection_none : "");
        area.show(findings);
        parent.layout(true, true);
        parent.getParent().layout(true, true);
    }

    @Override
    public void dispose() {
        if (document != null) {
            document.findings().removeListener(listener);
        }
        super.dispose();
    }
}
