package org.canvasstudio.ui.findings;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.Engines;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;

/**
 * The rules by family with the severity of each in its row; below them what the selected rule is about, and its
 * thresholds. It edits one level of settings above another from which it inherits: what is said of all canvases, or of
 * those of one kind, which inherit from that.
 */
final class RulesTable {

    private static final int ROWS = 14;
    private static final int LINES = 5;

    private final Composite control;
    private final String inheritedText;
    private final FilteredTree tree;
    private final Combo severity;
    private final Text description;
    private final Composite thresholds;
    private final Map<String, String> problems = new HashMap<>();
    private Settings settings = Settings.preset();
    private Settings inherited = Settings.preset();
    private CanvasKind kind;
    private Runnable listener = () -> { };
    private boolean showing;

    /** @param inheritedText what the severity is called that is inherited, with a place for it */
    RulesTable(Composite parent, String inheritedText) {
        this.inheritedText = inheritedText;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(control);
        createKinds();
        TreeColumnLayout layout = new TreeColumnLayout();
        tree = new FilteredTree(control, SWT.BORDER | SWT.FULL_SELECTION, new RuleFilter(), true, true) {
            @Override
            protected Composite createTreeControl(Composite owner, int style) {
                super.createTreeControl(owner, style);
                treeComposite.setLayout(layout);
                return treeComposite;
            }
        };
        PixelConverter pixels = new PixelConverter(control);
        GridDataFactory.fillDefaults().grab(true, true).hint(pixels.convertWidthInCharsToPixels(80),
                pixels.convertHeightInCharsToPixels(ROWS)).applyTo(tree);
        viewer().getTree().setHeaderVisible(true);
        viewer().setContentProvider(new Content());
        TreeViewerColumn name = new TreeViewerColumn(viewer(), SWT.LEAD);
        name.getColumn().setText(Messages.RulesTable_rule);
        name.setLabelProvider(new NameLabels());
        layout.setColumnData(name.getColumn(), new ColumnWeightData(70));
        TreeViewerColumn weight = new TreeViewerColumn(viewer(), SWT.LEAD);
        weight.getColumn().setText(Messages.RulesTable_severity);
        weight.setLabelProvider(new SeverityLabels());
        weight.setEditingSupport(new SeverityEditing());
        layout.setColumnData(weight.getColumn(), new ColumnWeightData(30));

        Group details = new Group(control, SWT.NONE);
        details.setText(Messages.RulesTable_details);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(details);
        description = new Text(details, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(pixels.convertWidthInCharsToPixels(60),
                LINES * description.getLineHeight()).applyTo(description);
        Label label = new Label(details, SWT.NONE);
        label.setText(Messages.RulesTable_severityField);
        severity = new Combo(details, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(severity);
        severity.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                setSeverity(selectedRule(), severity.getSelectionIndex())));
        thresholds = new Composite(details, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(thresholds);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(thresholds);
        viewer().addSelectionChangedListener(event -> showDetails());
        viewer().setInput(Engines.catalogue());
        viewer().expandAll();
        showDetails();
    }

    private void createKinds() {
        Composite row = new Composite(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.RulesTable_kind);
        Combo combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.add(Messages.RulesTable_all);
        Settings.KINDS.forEach(each -> combo.add(each == CanvasKind.PERSONAL ? Messages.RulesTable_personal
                : Messages.RulesTable_organisation));
        combo.select(0);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = combo.getSelectionIndex();
            kind = index == 0 ? null : Settings.KINDS.get(index - 1);
            refresh();
        }));
    }

    Control control() {
        return control;
    }

    private TreeViewer viewer() {
        return tree.getViewer();
    }

    /** Shows settings above those from which they inherit. */
    void show(Settings shown, Settings from) {
        settings = shown;
        inherited = from;
        refresh();
    }

    private void refresh() {
        problems.clear();
        viewer().refresh();
        viewer().expandAll();
        showDetails();
        listener.run();
    }

    /** What is edited: what is said of the canvases of all kinds, or of those of the kind that is chosen. */
    private Settings edited() {
        return kind == null ? settings : settings.of(kind);
    }

    private void edit(Settings changed) {
        settings = kind == null ? changed : settings.with(kind, changed);
    }

    /** What holds where what is edited says nothing. */
    private Settings below() {
        return kind == null ? inherited : settings.ofAll().over(inherited.in(kind));
    }

    /** What the user has made of the settings. */
    Settings settings() {
        return settings;
    }

    /** What is wrong with what the user has written; {@code null} when it is fine. */
    String problem() {
        return problems.values().stream().findFirst().orElse(null);
    }

    void onChange(Runnable changed) {
        listener = changed;
    }

    void setEnabled(boolean enabled) {
        setEnabled(control, enabled);
    }

    private static void setEnabled(Control each, boolean enabled) {
        each.setEnabled(enabled);
        if (each instanceof Composite) {
            for (Control child : ((Composite) each).getChildren()) {
                setEnabled(child, enabled);
            }
        }
    }

    /** Selects a rule by its id; nothing for {@code null}. */
    void select(String id) {
        if (id != null) {
            Engines.catalogue().rule(id).ifPresent(rule -> viewer().setSelection(new StructuredSelection(rule), true));
        }
    }

    private Rule selectedRule() {
        Object selected = viewer().getStructuredSelection().getFirstElement();
        return selected instanceof Rule ? (Rule) selected : null;
    }

    /** What can be chosen: inherited, the severities in their order, off. */
    private String[] choices(Rule rule) {
        List<String> choices = new ArrayList<>();
        choices.add(NLS.bind(kind == null ? inheritedText : Messages.RulesTable_asForAll, below().isOff(rule)
                ? Messages.RulesTable_off : Severities.name(below().severity(rule))));
        for (Severity each : Severity.values()) {
            choices.add(Severities.name(each));
        }
        choices.add(Messages.RulesTable_off);
        return choices.toArray(String[]::new);
    }

    private int choice(Rule rule) {
        if (!edited().statesSeverity(rule)) {
            return 0;
        }
        return edited().isOff(rule) ? Severity.values().length + 1 : edited().severity(rule).ordinal() + 1;
    }

    /** @param choice the index among the choices */
    private void setSeverity(Rule rule, int choice) {
        if (choice == 0) {
            edit(edited().withoutSeverity(rule));
        } else if (choice > Severity.values().length) {
            edit(edited().withOff(rule));
        } else {
            edit(edited().withSeverity(rule, Severity.values()[choice - 1]));
        }
        viewer().update(rule, null);
        if (rule == selectedRule()) {
            severity.select(choice(rule));
        }
        listener.run();
    }

    private void showDetails() {
        Rule rule = selectedRule();
        severity.setEnabled(rule != null && control.isEnabled());
        for (Control child : thresholds.getChildren()) {
            child.dispose();
        }
        if (rule == null) {
            description.setText(Messages.RulesTable_selectOne);
            severity.setItems();
        } else {
            Locale locale = Locale.getDefault();
            description.setText(rule.title(locale) + "\n\n" + rule.why(locale) + "\n\n" + rule.remedy(locale));
            severity.setItems(choices(rule));
            severity.select(choice(rule));
            rule.thresholds().forEach(threshold -> addThreshold(rule, threshold));
        }
        control.layout(true, true);
        // The thresholds of a rule take room from the tree.
        viewer().getTree().showSelection();
    }

    private void addThreshold(Rule rule, Threshold threshold) {
        Label label = new Label(thresholds, SWT.NONE);
        double value = below().threshold(rule, threshold.name());
        label.setText(NLS.bind(Messages.RulesTable_threshold, new Object[] {threshold.name().replace('-', ' '),
            number(threshold.least()), number(threshold.most())}));
        Text text = new Text(thresholds, SWT.BORDER);
        text.setMessage(number(value));
        text.setToolTipText(NLS.bind(Messages.RulesTable_thresholdEmpty, number(value)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        showing = true;
        text.setText(edited().statesThreshold(rule, threshold.name())
                ? number(edited().threshold(rule, threshold.name())) : "");
        showing = false;
        text.setEnabled(control.isEnabled());
        text.addModifyListener(event -> setThreshold(rule, threshold, text.getText()));
    }

    private static String number(double value) {
        return format().format(value);
    }

    private static NumberFormat format() {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setGroupingUsed(false);
        return format;
    }

    /** @param text what the user wrote; nothing for the inherited value */
    private void setThreshold(Rule rule, Threshold threshold, String text) {
        if (showing) {
            return;
        }
        String key = rule.id() + ' ' + threshold.name();
        problems.remove(key);
        if (text.isBlank()) {
            edit(edited().withoutThreshold(rule, threshold.name()));
        } else {
            ParsePosition end = new ParsePosition(0);
            Number value = format().parse(text.strip(), end);
            if (value != null && end.getIndex() == text.strip().length() && threshold.allows(value.doubleValue())) {
                edit(edited().withThreshold(rule, threshold.name(), value.doubleValue()));
            } else {
                problems.put(key, NLS.bind(Messages.RulesTable_range, new Object[] {rule.id(),
                    threshold.name().replace('-', ' '), number(threshold.least()), number(threshold.most())}));
            }
        }
        viewer().update(rule, null);
        listener.run();
    }

    /** Families and the rules in them, as far as they look at canvases of the kind that is chosen. */
    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return rules().map(Rule::family).distinct().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return rules().filter(rule -> rule.family() == parent).toArray();
        }

        private Stream<Rule> rules() {
            return Engines.catalogue().byFamily().stream().filter(rule -> kind == null || Settings.isFor(rule, kind));
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Rule ? ((Rule) element).family() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Family;
        }
    }

    /** Finds the words of the filter field in what a rule says of itself. */
    private static final class RuleFilter extends PatternFilter {

        @Override
        protected boolean isLeafMatch(Viewer viewer, Object element) {
            if (!(element instanceof Rule)) {
                return false;
            }
            Rule rule = (Rule) element;
            Locale locale = Locale.getDefault();
            return wordMatches(rule.id() + ' ' + rule.title(locale) + ' ' + rule.why(locale) + ' ' + rule.family().title(locale));
        }
    }

    /** What differs from the inherited stands out. */
    private final class NameLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Rule ? ((Rule) element).id() + "  " + ((Rule) element).title(Locale.getDefault())
                    : ((Family) element).title(Locale.getDefault());
        }

        @Override
        public Font getFont(Object element) {
            return element instanceof Rule && isChanged((Rule) element)
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null;
        }
    }

    private boolean isChanged(Rule rule) {
        return edited().statesSeverity(rule)
                || rule.thresholds().stream().anyMatch(threshold -> edited().statesThreshold(rule, threshold.name()));
    }

    private final class SeverityLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Rule ? choices((Rule) element)[choice((Rule) element)] : "";
        }

        @Override
        public Image getImage(Object element) {
            if (!(element instanceof Rule)) {
                return null;
            }
            Settings holding = edited().over(below());
            return holding.isOff((Rule) element) ? null : Severities.image(holding.severity((Rule) element));
        }

        @Override
        public Color getForeground(Object element) {
            return element instanceof Rule && !edited().statesSeverity((Rule) element)
                    ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR) : null;
        }
    }

    private final class SeverityEditing extends EditingSupport {

        SeverityEditing() {
            super(viewer());
        }

        @Override
        protected boolean canEdit(Object element) {
            return element instanceof Rule;
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            ComboBoxCellEditor editor = new ComboBoxCellEditor(viewer().getTree(), choices((Rule) element), SWT.READ_ONLY);
            editor.setActivationStyle(ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION);
            return editor;
        }

        @Override
        protected Object getValue(Object element) {
            return choice((Rule) element);
        }

        @Override
        protected void setValue(Object element, Object value) {
            if ((Integer) value >= 0) {
                setSeverity((Rule) element, (Integer) value);
            }
        }
    }
}
