package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The parts of an object, for example the needs of a segment: a table whose cells are edited in place, with buttons to
 * add, remove and order them.
 */
final class PartsTable {

    /** What is better read in a form of its own. */
    private static final Set<String> NOT_SHOWN = Set.of("id", "notes", "note", "description", "colour", "reason", "elements");
    private static final int ROWS = 4;
    private static final int WIDE = 3;

    private final CanvasDocument document;
    private final EReference reference;
    private final WritableValue<EObject> master;
    private final Adapted adapted;
    private final Composite control;
    private final TableViewer viewer;
    private final Button add;
    private final Button remove;
    private final Button up;
    private final Button down;
    private final Button open;

    /** @param open shows the form of a part; {@code null} when there is no place for it */
    PartsTable(Composite parent, FormToolkit toolkit, CanvasDocument document, EReference reference,
            WritableValue<EObject> master, Consumer<EObject> openPart) {
        this.document = document;
        this.reference = reference;
        this.master = master;
        adapted = new Adapted(document.adapterFactory());
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(control);

        Composite frame = toolkit.createComposite(control);
        Table table = new Table(frame, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
        toolkit.adapt(table, true, false);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, table.getHeaderHeight() + ROWS * table.getItemHeight()
                + table.getHorizontalBar().getSize().y + 2 * table.getBorderWidth() + table.getItemHeight()).applyTo(frame);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        EObject sample = EcoreUtil.create(type());
        boolean first = true;
        List<IItemPropertyDescriptor> items = new ArrayList<>(adapted.properties(sample).getPropertyDescriptors(sample));
        // What an assumption is about stands before what is assumed.
        items.sort(Comparator.comparing(item -> item.getFeature(sample) != CanvasPackage.Literals.ASSUMPTION__ABOUT));
        for (IItemPropertyDescriptor item : items) {
            if (!NOT_SHOWN.contains(item.getId(sample)) && !item.isMany(sample)) {
                addColumn(layout, item, sample, first ? WIDE : 1);
                first = false;
            }
        }
        if (type() == CanvasPackage.Literals.ASSUMPTION) {
            addWorth(layout);
        }
        activateByKeys();

        Composite buttons = toolkit.createComposite(control);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        add = button(toolkit, buttons, Messages.PartsTable_add, this::add);
        remove = button(toolkit, buttons, Messages.PartsTable_remove, this::remove);
        up = button(toolkit, buttons, Messages.PartsTable_up, () -> move(-1, Messages.PartsTable_upLabel));
        down = button(toolkit, buttons, Messages.PartsTable_down, () -> move(1, Messages.PartsTable_downLabel));
        open = openPart == null ? null : button(toolkit, buttons, Messages.PartsTable_open, () -> openPart.accept(selected()));
        viewer.addSelectionChangedListener(event -> enable());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && event.stateMask == 0 && !viewer.isCellEditorActive()) {
                remove();
            }
        });
        enable();
    }

    private EClass type() {
        return reference.getEReferenceType();
    }

    private String typeName() {
        return CanvasEditPlugin.INSTANCE.getString("_UI_" + type().getName() + "_type");
    }

    private void addColumn(TableColumnLayout layout, IItemPropertyDescriptor item, EObject sample, int weight) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(item.getDisplayName(sample));
        column.getColumn().pack();
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, column.getColumn().getWidth() + 8, true));
        Object id = item.getId(sample);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object part) {
                ModelPropertyDescriptor descriptor = descriptor(part, id);
                return descriptor.getLabelProvider().getText(descriptor.value());
            }
        });
        column.setEditingSupport(new Editing(id));
    }

    /** What an assumption comes to, be it an amount or worked out. */
    private void addWorth(TableColumnLayout layout) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(Messages.PartsTable_worth);
        column.getColumn().setToolTipText(Messages.EstimateFields_yearHint);
        column.getColumn().pack();
        layout.setColumnData(column.getColumn(), new ColumnWeightData(2, column.getColumn().getWidth() + 8, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object part) {
                return MoneyWords.yearly((Valued) part);
            }
        });
    }

    private ModelPropertyDescriptor descriptor(Object part, Object id) {
        EObject object = (EObject) part;
        return new ModelPropertyDescriptor(object, adapted.properties(object).getPropertyDescriptor(object, id));
    }

    /** Cells are edited by a double click, F2 or Enter, and Tab goes on to the next one. */
    private void activateByKeys() {
        TableViewerFocusCellManager cells = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
        ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION
                        || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                        || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                        || event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED
                                && (event.keyCode == SWT.F2 || event.keyCode == SWT.CR);
            }
        };
        strategy.setEnableEditorActivationWithKeyboard(true);
        TableViewerEditor.create(viewer, cells, strategy, ColumnViewerEditor.TABBING_HORIZONTAL
                | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
    }

    private static Button button(FormToolkit toolkit, Composite parent, String text, Runnable run) {
        Button button = toolkit.createButton(parent, text, SWT.PUSH);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
        return button;
    }

    private List<?> parts() {
        EObject owner = master.getValue();
        return owner == null || owner.eClass().getFeatureID(reference) < 0 ? List.of() : (List<?>) owner.eGet(reference);
    }

    private EObject selected() {
        return (EObject) viewer.getStructuredSelection().getFirstElement();
    }

    /** Where the selected part is; -1 when none is selected. */
    private int index() {
        EObject selected = selected();
        return selected == null ? -1 : parts().indexOf(selected);
    }

    private void enable() {
        List<?> parts = parts();
        int index = index();
        boolean one = viewer.getStructuredSelection().size() == 1;
        add.setEnabled(reference != CanvasPackage.Literals.CANVAS__SCENARIOS || parts.size() < Canvases.MOST_SCENARIOS);
        remove.setEnabled(index >= 0);
        up.setEnabled(one && index > 0);
        down.setEnabled(one && index >= 0 && index < parts.size() - 1);
        if (open != null) {
            open.setEnabled(one);
        }
    }

    private void run(String label, Command command) {
        document.execute(NLS.bind(label, typeName()), command);
    }

    private void add() {
        EObject part = EcoreUtil.create(type());
        if (part instanceof Assumption) {
            ((Assumption) part).setAbout(Canvases.firstWithoutAssumption((Scenario) master.getValue()));
        }
        run(Messages.PartsTable_addLabel, AddCommand.create(document.domain(), master.getValue(), reference, part));
        if (parts().contains(part)) {
            refresh();
            viewer.setSelection(new StructuredSelection(part), true);
            viewer.editElement(part, 0);
        }
    }

    private void remove() {
        int index = index();
        if (index < 0) {
            return;
        }
        run(Messages.PartsTable_removeLabel, ModelCommands.delete(document.domain(), viewer.getStructuredSelection().toList()));
        refresh();
        List<?> left = parts();
        if (!left.isEmpty()) {
            viewer.setSelection(new StructuredSelection(left.get(Math.min(index, left.size() - 1))), true);
        }
    }

    private void move(int by, String label) {
        EObject part = selected();
        int to = index() + by;
        if (part == null || to < 0 || to >= parts().size()) {
            return;
        }
        run(label, MoveCommand.create(document.domain(), master.getValue(), reference, part, to));
        refresh();
        viewer.setSelection(new StructuredSelection(part), true);
    }

    Control control() {
        return control;
    }

    /** Shows the parts of the object that is shown now. */
    void refresh() {
        Object[] parts = parts().toArray();
        if (viewer.isCellEditorActive()) {
            if (Arrays.equals(parts, (Object[]) viewer.getInput())) {
                return;
            }
            viewer.cancelEditing();
        }
        if (Arrays.equals(parts, (Object[]) viewer.getInput())) {
            viewer.refresh();
        } else {
            viewer.setInput(parts);
        }
        enable();
    }

    private final class Editing extends EditingSupport {

        private final Object id;

        private Editing(Object id) {
            super(PartsTable.this.viewer);
            this.id = id;
        }

        @Override
        protected CellEditor getCellEditor(Object part) {
            return descriptor(part, id).createPropertyEditor(PartsTable.this.viewer.getTable());
        }

        @Override
        protected boolean canEdit(Object part) {
            return true;
        }

        @Override
        protected Object getValue(Object part) {
            return descriptor(part, id).value();
        }

        @Override
        protected void setValue(Object part, Object value) {
            ModelPropertyDescriptor descriptor = descriptor(part, id);
            Object old = descriptor.value();
            if (old == null ? value != null : !old.equals(value)) {
                document.execute(NLS.bind(Messages.FeatureProperty_change, descriptor.getDisplayName()),
                        SetCommand.create(document.domain(), part, descriptor.feature(), value));
            }
        }
    }
}
