package org.canvasstudio.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.FindingImages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
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
    private final Runnable selected;
    private final TableViewer viewer;
    private Finding shown;

    /**
     * @param open     goes to an element
     * @param selected is told when another finding is selected
     */
    FindingsTable(Composite parent, FormToolkit toolkit, CanvasDocument document, Consumer<EObject> open, Runnable selected) {
        this.parent = parent;
        this.document = document;
        this.selected = selected;
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
        ViewerToolTips.show(viewer);
        column(layout, Messages.FindingsTable_rule, new ColumnPixelData(ruleWidth(table)), new Labels() {
            @Override
            public String getText(Object finding) {
                return ((Finding) finding).rule().id();
            }

            @Override
            public Image getImage(Object finding) {
                return FindingImages.of(((Finding) finding).severity());
            }
        });
        // The message names the element.
        column(layout, Messages.FindingsTable_message, new ColumnWeightData(1), new Labels() {
            @Override
            public String getText(Object finding) {
                return ((Finding) finding).message();
            }
        });
        viewer.addSelectionChangedListener(event -> {
            shown = (Finding) event.getStructuredSelection().getFirstElement();
            selected.run();
        });
        viewer.addOpenListener(event -> {
            EObject element = element((Finding) viewer.getStructuredSelection().getFirstElement());
            if (element != null && element.eResource() == document.resource()) {
                open.accept(element);
            }
        });
    }

    private void column(TableColumnLayout layout, String title, ColumnLayoutData width, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), width);
        column.setLabelProvider(labels);
    }

    /** The width of a rule's id and its icon. */
    private static int ruleWidth(Table table) {
        GC gc = new GC(table);
        int width = gc.textExtent("WWW-00 ").x + table.getItemHeight();
        gc.dispose();
        return width;
    }

    private EObject element(Finding finding) {
        return document.findings().elements(finding).stream().findFirst().orElse(null);
    }

    /** The finding that is selected. */
    IStructuredSelection selection() {
        return shown == null ? StructuredSelection.EMPTY : new StructuredSelection(shown);
    }

    void deselect() {
        viewer.setSelection(StructuredSelection.EMPTY);
    }

    /** Shows what has been found now. The selection stays at its row: the next finding comes into the place of a mended one. */
    void show() {
        List<Finding> findings = document.findings().all().stream().filter(finding -> finding.suppression().isEmpty()).toList();
        int row = row(findings);
        viewer.setInput(findings.toArray());
        Finding before = shown;
        shown = row < 0 ? null : findings.get(row);
        if (shown != null) {
            viewer.getTable().setSelection(row);
        }
        FormSections.setTitle(parent, findings.isEmpty() ? Messages.FindingsTable_none
                : NLS.bind(Messages.FindingsTable_title, new Object[] {count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING), count(findings, Severity.ADVICE)}));
        if (shown != before) {
            selected.run();
        }
    }

    /** Where the selected finding is now, or what has come into its place; -1 when nothing is selected. */
    private int row(List<Finding> findings) {
        if (shown == null) {
            return -1;
        }
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).rule() == shown.rule() && findings.get(i).message().equals(shown.message())) {
                return i;
            }
        }
        return Math.min(viewer.getTable().getSelectionIndex(), findings.size() - 1);
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
