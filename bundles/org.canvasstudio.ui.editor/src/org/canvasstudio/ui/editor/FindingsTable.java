package org.canvasstudio.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.FindingImages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What the rules have found in the canvas, the heaviest first. A double click or Enter goes to the element. */
final class FindingsTable {

    private static final int ROWS = 9;

    private final Composite parent;
    private final CanvasDocument document;
    private final TableViewer viewer;

    FindingsTable(Composite parent, FormToolkit toolkit, CanvasDocument document, Consumer<EObject> open) {
        this.parent = parent;
        this.document = document;
        Composite frame = toolkit.createComposite(parent);
        // Only the rows that are in sight are made: a large canvas may break thousands of rules.
        Table table = new Table(frame, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
        toolkit.adapt(table, true, false);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, table.getHeaderHeight() + ROWS * table.getItemHeight()).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        Adapted adapted = new Adapted(document.adapterFactory());
        column(layout, Messages.FindingsTable_rule, 1, new Labels() {
            @Override
            public String getText(Object finding) {
                return ((Finding) finding).rule().id();
            }

            @Override
            public Image getImage(Object finding) {
                return FindingImages.of(((Finding) finding).severity());
            }
        });
        column(layout, Messages.FindingsTable_message, 8, new Labels() {
            @Override
            public String getText(Object finding) {
                return ((Finding) finding).message();
            }
        });
        column(layout, Messages.FindingsTable_element, 3, new Labels() {
            @Override
            public String getText(Object finding) {
                EObject element = element((Finding) finding);
                return element == null ? "" : adapted.text(element);
            }
        });
        viewer.addOpenListener(event -> {
            EObject element = element((Finding) viewer.getStructuredSelection().getFirstElement());
            if (element != null && element.eResource() == document.resource()) {
                open.accept(element);
            }
        });
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        // No column is narrower than a rule's id and its icon.
        GC gc = new GC(viewer.getTable());
        int narrowest = gc.textExtent("WWW-00").x + 2 * viewer.getTable().getItemHeight();
        gc.dispose();
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, narrowest, true));
        column.setLabelProvider(labels);
    }

    private EObject element(Finding finding) {
        return document.findings().elements(finding).stream().findFirst().orElse(null);
    }

    /** Shows what has been found now. */
    void show() {
        List<Finding> findings = document.findings().all().stream().filter(finding -> finding.suppression().isEmpty()).toList();
        Object selected = viewer.getStructuredSelection().getFirstElement();
        int row = viewer.getTable().getSelectionIndex();
        viewer.setInput(findings.toArray());
        if (selected != null && row < findings.size()) {
            viewer.getTable().setSelection(row);
        }
        FormSections.setTitle(parent, findings.isEmpty() ? Messages.FindingsTable_none
                : NLS.bind(Messages.FindingsTable_title, new Object[] {count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING), count(findings, Severity.ADVICE)}));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static class Labels extends ColumnLabelProvider {

        @Override
        public String getToolTipText(Object finding) {
            return ModelLabelProvider.tooltip((Finding) finding);
        }
    }
}
