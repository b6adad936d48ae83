package org.canvasstudio.ui.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.canvasstudio.alignment.BreakEven;
import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Contributions;
import org.canvasstudio.alignment.Outlook;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.MoneyWords;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/**
 * What each segment brings in, costs and contributes in a year, and where it breaks even: in the canvas's own numbers or in
 * a scenario. A double click or Enter goes to the segment.
 */
final class MoneyTable {

    private static final int ROWS = 6;

    private final CanvasDocument document;
    private final Adapted adapted;
    private final Combo scenarios;
    private final Combo outlooks;
    private final Hyperlink edit;
    private final TableViewer viewer;
    private final Label hint;
    private Scenario scenario;
    private int currencies;
    private List<Scenario> offered = List.of();

    /**
     * @param parent a grid with one column
     * @param open   goes to an object
     */
    MoneyTable(Composite parent, FormToolkit toolkit, CanvasDocument document, Consumer<EObject> open) {
        this.document = document;
        adapted = new Adapted(document.adapterFactory());
        Composite choices = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(0, 2).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        toolkit.createLabel(choices, Messages.MoneyTable_scenario);
        scenarios = combo(choices, toolkit, Messages.MoneyTable_scenarioHint);
        GridDataFactory.fillDefaults().grab(true, false).hint(10, SWT.DEFAULT).applyTo(scenarios);
        toolkit.createLabel(choices, Messages.MoneyTable_values);
        outlooks = combo(choices, toolkit, Messages.MoneyTable_valuesHint);
        outlooks.setItems(Messages.MoneyTable_low, Messages.MoneyTable_likely, Messages.MoneyTable_high);
        outlooks.select(Outlook.LIKELY.ordinal());
        edit = toolkit.createHyperlink(choices, Messages.MoneyTable_new, SWT.NONE);
        edit.setToolTipText(NLS.bind(Messages.MoneyTable_editHint, Canvases.MOST_SCENARIOS));
        edit.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                event -> open.accept(scenario == null ? newScenario() : scenario)));

        Composite frame = toolkit.createComposite(parent);
        Table table = new Table(frame, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        toolkit.adapt(table, true, false);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(100, table.getHeaderHeight() + ROWS * table.getItemHeight()).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ViewerToolTips.show(viewer);
        column(layout, Messages.MoneyTable_segment, Messages.MoneyTable_segmentHint, SWT.LEFT, 8, this::name, this::name);
        column(layout, Messages.MoneyTable_revenue, Messages.MoneyTable_revenueHint, SWT.RIGHT, 3,
                each -> MoneyWords.whole(each.revenue()), each -> MoneyWords.number(each.revenue()));
        column(layout, Messages.MoneyTable_costs, Messages.MoneyTable_costsHint, SWT.RIGHT, 3,
                each -> MoneyWords.whole(each.costs()), this::costs);
        column(layout, Messages.MoneyTable_contribution, Messages.MoneyTable_contributionHint, SWT.RIGHT, 3,
                each -> whole(each.contribution()), this::contribution);
        column(layout, Messages.MoneyTable_result, Messages.MoneyTable_resultHint, SWT.RIGHT, 3,
                each -> whole(each.result()), each -> number(each.result()));
        column(layout, Messages.MoneyTable_breakEven, Messages.MoneyTable_breakEvenHint, SWT.RIGHT, 3,
                each -> breakEven(each, MoneyWords::whole), each -> breakEven(each, MoneyWords::number));
        column(layout, Messages.MoneyTable_units, Messages.MoneyTable_unitsHint, SWT.RIGHT, 2, MoneyTable::units,
                MoneyTable::units);
        viewer.addOpenListener(event -> {
            Contribution opened = (Contribution) viewer.getStructuredSelection().getFirstElement();
            if (opened != null && opened.segment() != null && opened.segment().eResource() == document.resource()) {
                open.accept(opened.segment());
            }
        });
        hint = toolkit.createLabel(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
        scenarios.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int chosen = scenarios.getSelectionIndex();
            scenario = chosen <= 0 ? null : offered.get(chosen - 1);
            show();
        }));
        outlooks.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
    }

    private static Combo combo(Composite parent, FormToolkit toolkit, String hint) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.BORDER);
        toolkit.adapt(combo, true, false);
        combo.setToolTipText(hint);
        // Scrolling the page must not choose.
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.getListVisible());
        return combo;
    }

    private void column(TableColumnLayout layout, String title, String explained, int style, int weight,
            Function<Contribution, String> text, Function<Contribution, String> more) {
        TableViewerColumn column = new TableViewerColumn(viewer, style);
        column.getColumn().setText(title);
        column.getColumn().setToolTipText(explained);
        column.getColumn().pack();
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, column.getColumn().getWidth() + 8, true));
        Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Contribution) row);
            }

            @Override
            public Font getFont(Object row) {
                return ((Contribution) row).segment() == null ? bold : null;
            }

            @Override
            public String getToolTipText(Object row) {
                Contribution shown = (Contribution) row;
                List<String> lines = new ArrayList<>(List.of(NLS.bind(Messages.MoneyTable_cell, new Object[] {name(shown),
                        title, more.apply(shown)}), explained));
                missing(shown).forEach(lines::add);
                return String.join("\n", lines);
            }
        });
    }

    /** Shows what follows from the model as it is now. */
    void show() {
        if (!(document.root() instanceof Canvas)) {
            return;
        }
        Canvas canvas = (Canvas) document.root();
        showScenarios(canvas);
        Contributions numbers = Contributions.of(canvas, scenario, Outlook.values()[outlooks.getSelectionIndex()]);
        List<Contribution> rows = new ArrayList<>();
        for (String currency : numbers.currencies()) {
            rows.addAll(numbers.segments(currency));
            rows.add(numbers.total(currency));
        }
        int selected = viewer.getTable().getSelectionIndex();
        currencies = numbers.currencies().size();
        viewer.setInput(rows.toArray());
        if (selected >= 0 && selected < rows.size()) {
            viewer.getTable().setSelection(selected);
        }
        String said = hint(numbers, rows);
        if (!said.equals(hint.getText())) {
            hint.setText(said);
            hint.requestLayout();
        }
    }

    /** Keeps the choice while the scenario is there. */
    private void showScenarios(Canvas canvas) {
        offered = List.copyOf(canvas.getScenarios());
        if (scenario != null && !offered.contains(scenario)) {
            scenario = null;
        }
        List<String> names = new ArrayList<>(List.of(Messages.MoneyTable_own));
        offered.forEach(each -> names.add(adapted.text(each)));
        if (!List.of(scenarios.getItems()).equals(names)) {
            scenarios.setItems(names.toArray(String[]::new));
        }
        scenarios.select(scenario == null ? 0 : offered.indexOf(scenario) + 1);
        edit.setText(scenario == null ? Messages.MoneyTable_new : Messages.MoneyTable_edit);
        edit.setEnabled(scenario != null || Canvases.takesScenario(canvas));
        edit.requestLayout();
    }

    /** Adds a scenario and shows its numbers from now on: they are the canvas's own until something is assumed. */
    private Scenario newScenario() {
        Canvas canvas = (Canvas) document.root();
        Scenario made = CanvasFactory.eINSTANCE.createScenario();
        made.setName(NLS.bind(Messages.MoneyTable_newName, canvas.getScenarios().size() + 1));
        document.execute(Messages.MoneyTable_new,
                AddCommand.create(document.domain(), canvas, CanvasPackage.Literals.CANVAS__SCENARIOS, made));
        scenario = made;
        show();
        return made;
    }

    private String hint(Contributions numbers, List<Contribution> rows) {
        if (rows.isEmpty()) {
            return Messages.MoneyTable_nothing;
        }
        List<CanvasElement> open = numbers.open();
        return open.isEmpty() ? NLS.bind(Messages.MoneyTable_year, String.join(", ", numbers.currencies())) : NLS.bind(Messages.MoneyTable_open, names(open));
    }

    /** The currency is said where it could be another. */
    private String name(Contribution row) {
        String name = row.segment() == null ? Messages.MoneyTable_total : adapted.text(row.segment());
        return currencies > 1 ? NLS.bind(Messages.MoneyTable_inCurrency, name, row.currency()) : name;
    }

    private static String whole(Optional<BigDecimal> number) {
        return number.map(MoneyWords::whole).orElse(Messages.MoneyTable_isOpen);
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(MoneyWords::number).orElse(Messages.MoneyTable_isOpen);
    }

    private static String units(Contribution row) {
        return row.breakEven().inUnits().map(MoneyWords::number).orElse(Messages.MoneyTable_noUnits);
    }

    private static String breakEven(Contribution row, Function<BigDecimal, String> words) {
        BreakEven point = row.breakEven();
        switch (point.state()) {
        case OPEN:
            return Messages.MoneyTable_isOpen;
        case NONE:
            return Messages.MoneyTable_none;
        default:
            return words.apply(point.inRevenue().get());
        }
    }

    private String costs(Contribution row) {
        return NLS.bind(row.undecided().isEmpty() ? Messages.MoneyTable_costParts : Messages.MoneyTable_costPartsUndecided,
                new Object[] {MoneyWords.number(row.costs()), MoneyWords.number(row.variableCosts()),
                        MoneyWords.number(row.fixedCosts()), MoneyWords.number(row.undecidedCosts())});
    }

    private String contribution(Contribution row) {
        return row.contributionRatio().map(ratio -> NLS.bind(Messages.MoneyTable_ratio, number(row.contribution()),
                MoneyWords.number(ratio.movePointRight(2)))).orElse(number(row.contribution()));
    }

    /** What leaves figures open. */
    private List<String> missing(Contribution row) {
        List<String> lines = new ArrayList<>();
        if (row.isOpen()) {
            lines.add(NLS.bind(Messages.MoneyTable_open, names(row.open())));
        }
        if (!row.undecided().isEmpty()) {
            lines.add(NLS.bind(Messages.MoneyTable_undecided, names(row.undecided())));
        }
        return lines;
    }

    private String names(List<? extends CanvasElement> elements) {
        return String.join(", ", elements.stream().map(adapted::text).toList());
    }
}
