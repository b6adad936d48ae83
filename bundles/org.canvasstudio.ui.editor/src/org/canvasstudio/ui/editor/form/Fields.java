package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.jface.databinding.fieldassist.ControlDecorationSupport;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.viewers.typed.ViewerProperties;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The fields of a form, each bound to a feature of the object that the form shows. The kind of field follows from the
 * metamodel: a text, a list of which one value is chosen, boxes to tick.
 */
final class Fields {

    /** Stands for no object in a list to choose from. */
    private static final Object NONE = new Object();

    private static final Set<String> LONG = Set.of("description", "notes", "note", "fit", "termsOfReference", "statement", "reason");
    /** Ids that nobody types: commands and fixes write them. */
    private static final Set<Object> KEPT_BY_COMMANDS = Set.of(CanvasPackage.Literals.ACTION__FORMER_ELEMENTS,
            CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS);
    private static final int LINES = 3;
    private static final int SHORT = 16;
    /** In characters: how wide a label is at most, and a field at least that takes what room there is. */
    private static final int LABEL = 14;
    private static final int NARROW = 8;
    /** Two boxes to tick stand side by side unless one is wider than this, in characters. */
    private static final int BOX = 20;

    private final FormToolkit toolkit;
    private final CanvasDocument document;
    private final Adapted adapted;
    private final EObject sample;
    private final WritableValue<EObject> master;
    private final DataBindingContext context;
    private final IMessageManager messages;
    private final List<Label> labels = new ArrayList<>();
    private final List<Runnable> refreshes = new ArrayList<>();
    private Control first;

    /**
     * @param sample   an object of the class that the fields are for
     * @param master   the object that is shown
     * @param messages says what is wrong with what is typed; {@code null} when the fields do it alone
     */
    Fields(FormToolkit toolkit, CanvasDocument document, EObject sample, WritableValue<EObject> master,
            DataBindingContext context, IMessageManager messages) {
        this.toolkit = toolkit;
        this.document = document;
        this.sample = sample;
        this.master = master;
        this.context = context;
        this.messages = messages;
        adapted = new Adapted(document.adapterFactory());
    }

    /** The descriptors of all features that have a field, in the order of the metamodel. */
    static List<IItemPropertyDescriptor> descriptors(Adapted adapted, EObject object) {
        return adapted.properties(object).getPropertyDescriptors(object).stream()
                .filter(item -> !KEPT_BY_COMMANDS.contains(item.getFeature(object))).toList();
    }

    /** Adds a label and a field to a composite with two columns. */
    Control add(Composite parent, EStructuralFeature feature) {
        IItemPropertyDescriptor item = adapted.properties(sample).getPropertyDescriptor(sample, feature.getName());
        return add(parent, item);
    }

    /** Adds a label and a field to a composite with two columns. */
    Control add(Composite parent, IItemPropertyDescriptor item) {
        EStructuralFeature feature = (EStructuralFeature) item.getFeature(sample);
        Label label = toolkit.createLabel(parent, NLS.bind(Messages.Fields_label, item.getDisplayName(sample)), SWT.WRAP);
        Control field = field(parent, feature, item);
        boolean high = feature.isMany() && feature.getEType() instanceof EEnum || (field.getStyle() & SWT.MULTI) != 0;
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, high ? SWT.BEGINNING : SWT.CENTER)
                .indent(0, high ? 4 : 0).hint(labelWidth(label), SWT.DEFAULT).applyTo(label);
        labels.add(label);
        String description = item.getDescription(sample);
        if (description != null && !description.isBlank()) {
            label.setToolTipText(description);
        }
        if (first == null && (field.getStyle() & SWT.READ_ONLY) == 0) {
            first = field;
        }
        return field;
    }

    private Control field(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        if (ModelPropertyDescriptor.isForReading(sample, item)) {
            return reading(parent, feature, item);
        }
        if (feature.getEType() instanceof EEnum) {
            return feature.isMany() ? boxes(parent, feature, item) : choice(parent, feature, item);
        }
        if (feature instanceof EReference) {
            return feature.isMany() ? several(parent, feature, item) : choice(parent, feature, item);
        }
        return text(parent, feature, item);
    }

    private FeatureProperty property(EStructuralFeature feature, IItemPropertyDescriptor item) {
        return new FeatureProperty(document, feature, item.getDisplayName(sample), context::updateTargets);
    }

    // --- texts ---

    private Control reading(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        Text text = new Text(parent, SWT.READ_ONLY);
        adapt(text);
        layout(text, SWT.FILL);
        bind(text, property(feature, item), feature);
        return text;
    }

    private Control text(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        boolean multi = isLong(feature);
        Text text = new Text(parent, multi ? SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.BORDER | SWT.SINGLE);
        adapt(text);
        if (multi) {
            GridDataFactory.fillDefaults().grab(true, false).indent(decorationWidth(), 0)
                    .hint(10, LINES * text.getLineHeight()).applyTo(text);
            // Tab goes on to the next field; a tab in a text is of no use here.
            text.addTraverseListener(event -> {
                if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                    event.doit = true;
                }
            });
        } else if (isFree(feature)) {
            layout(text, SWT.FILL);
        } else {
            GridDataFactory.swtDefaults().indent(decorationWidth(), 0).hint(width(text, SHORT), SWT.DEFAULT).applyTo(text);
        }
        if (feature.getEType() == CanvasPackage.Literals.DAY) {
            text.setMessage(Messages.Fields_day);
        }
        FeatureProperty property = property(feature, item);
        text.addFocusListener(FocusListener.focusGainedAdapter(event -> property.beginEntry()));
        bind(text, property, feature);
        return text;
    }

    /** The system draws a border round a text: another one would be too many. */
    private void adapt(Text text) {
        toolkit.adapt(text, true, false);
        text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
    }

    private static boolean isLong(EStructuralFeature feature) {
        return LONG.contains(feature.getName())
                || feature == CanvasPackage.Literals.GOAL__TEXT || feature == CanvasPackage.Literals.EVIDENCE__TEXT;
    }

    private static boolean isFree(EStructuralFeature feature) {
        return feature.getEType().getInstanceClass() == String.class
                && feature.getEType() != CanvasPackage.Literals.CURRENCY_CODE && feature.getEType() != CanvasPackage.Literals.COLOUR;
    }

    private void bind(Text text, FeatureProperty property, EStructuralFeature feature) {
        EDataType type = (EDataType) feature.getEType();
        UpdateValueStrategy<String, Object> toModel =
                UpdateValueStrategy.create(IConverter.create(String.class, Object.class, typed -> value(type, typed)));
        toModel.setAfterGetValidator(typed -> check(type, typed));
        UpdateValueStrategy<Object, String> toText = UpdateValueStrategy.create(IConverter.create(Object.class, String.class,
                value -> value == null ? "" : EcoreUtil.convertToString(type, value)));
        Binding binding = context.bindValue(WidgetProperties.text(SWT.Modify).observe(text), property.observeDetail(master),
                toModel, toText);
        tell(binding, text);
    }

    private static Object value(EDataType type, String typed) {
        return typed.isBlank() ? null : EcoreUtil.createFromString(type, typed);
    }

    private static IStatus check(EDataType type, String typed) {
        try {
            value(type, typed);
            return ValidationStatus.ok();
        } catch (RuntimeException e) {
            return ValidationStatus.error(e.getMessage());
        }
    }

    /** Says what is wrong with what is typed: at the field and, where the page has a place for it, at its top. */
    private void tell(Binding binding, Control control) {
        if (messages == null) {
            ControlDecorationSupport.create(binding, SWT.LEFT | SWT.TOP);
            return;
        }
        binding.getValidationStatus().addValueChangeListener(event -> {
            IStatus status = event.diff.getNewValue();
            if (status.isOK()) {
                messages.removeMessages(control);
            } else {
                messages.addMessage(control, status.getMessage(), null, IMessageProvider.ERROR, control);
            }
        });
    }

    // --- choices ---

    /** A list of which one value is chosen. */
    private Control choice(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.BORDER);
        toolkit.adapt(combo, true, false);
        ignoreWheel(combo);
        ComboViewer viewer = new ComboViewer(combo);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(value -> value == NONE ? Messages.Fields_none : label(item, value)));
        boolean reference = feature instanceof EReference;
        viewer.setInput(choices(item, reference));
        GridDataFactory.swtDefaults().align(reference ? SWT.FILL : SWT.BEGINNING, SWT.CENTER).grab(reference, false)
                .indent(decorationWidth(), 0).hint(reference ? width(combo, NARROW) : SWT.DEFAULT, SWT.DEFAULT).applyTo(combo);
        FeatureProperty property = property(feature, item);
        property.beginEntry();
        IObservableValue<Object> model = property.observeDetail(master);
        UpdateValueStrategy<Object, Object> toModel = UpdateValueStrategy.create(IConverter.create(Object.class, Object.class,
                chosen -> {
                    property.beginEntry();
                    return chosen == NONE ? null : chosen == null ? model.getValue() : chosen;
                }));
        UpdateValueStrategy<Object, Object> toCombo = UpdateValueStrategy.create(IConverter.create(Object.class, Object.class,
                value -> value == null ? NONE : value));
        Binding binding = context.bindValue(ViewerProperties.singleSelection().observe(viewer), model, toModel, toCombo);
        if (reference) {
            refreshes.add(() -> {
                List<Object> now = choices(item, true);
                List<?> shown = (List<?>) viewer.getInput();
                if (!now.equals(shown)) {
                    viewer.setInput(now);
                    binding.updateModelToTarget();
                } else {
                    viewer.refresh();
                }
            });
        }
        return combo;
    }

    /** Scrolling a form must not change what is under the pointer. */
    static void ignoreWheel(Combo combo) {
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.getListVisible());
    }

    private List<Object> choices(IItemPropertyDescriptor item, boolean orNone) {
        EObject object = master.getValue() == null ? sample : master.getValue();
        List<Object> choices = new ArrayList<>();
        if (orNone) {
            choices.add(NONE);
        }
        Collection<?> values = item.getChoiceOfValues(object);
        if (values != null) {
            values.stream().filter(Objects::nonNull).forEach(choices::add);
        }
        return choices;
    }

    private String label(IItemPropertyDescriptor item, Object value) {
        return value instanceof EObject ? adapted.text(value) : item.getLabelProvider(sample).getText(value);
    }

    /** Boxes to tick for the values of an enumeration. */
    private Control boxes(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        Composite boxes = toolkit.createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).indent(decorationWidth(), 0).applyTo(boxes);
        FeatureProperty property = property(feature, item);
        IObservableValue<Object> model = property.observeDetail(master);
        List<Object> literals = choices(item, false).stream()
                .filter(each -> !each.equals(feature.getEType().getDefaultValue())).toList();
        for (Object literal : literals) {
            Button box = toolkit.createButton(boxes, label(item, literal), SWT.CHECK);
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                Collection<?> before = (Collection<?>) property.getValue(master.getValue());
                property.beginEntry();
                property.setValue(master.getValue(), literals.stream()
                        .filter(each -> each == literal ? box.getSelection() : before.contains(each)).toList());
            }));
            UpdateValueStrategy<Object, Boolean> toBox = UpdateValueStrategy.create(IConverter.create(Object.class, Boolean.class,
                    value -> value instanceof Collection && ((Collection<?>) value).contains(literal)));
            context.bindValue(WidgetProperties.buttonSelection().observe(box), model, UpdateValueStrategy.never(), toBox);
        }
        int widest = Stream.of(boxes.getChildren()).mapToInt(box -> box.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
        GridLayoutFactory.fillDefaults().numColumns(widest > width(boxes, BOX) ? 1 : 2).spacing(12, 2).applyTo(boxes);
        return boxes;
    }

    /** The names of the objects that are referred to, and a dialog in which they are ticked. */
    private Control several(Composite parent, EStructuralFeature feature, IItemPropertyDescriptor item) {
        Composite line = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).indent(decorationWidth(), 0).applyTo(line);
        Text names = new Text(line, SWT.READ_ONLY | SWT.BORDER);
        adapt(names);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(width(names, NARROW), SWT.DEFAULT).applyTo(names);
        FeatureProperty property = property(feature, item);
        UpdateValueStrategy<Object, String> toText = UpdateValueStrategy.create(IConverter.create(Object.class, String.class,
                value -> value instanceof Collection ? ((Collection<?>) value).stream().map(each -> label(item, each))
                        .collect(Collectors.joining(", ")) : ""));
        Binding binding = context.bindValue(WidgetProperties.text(SWT.Modify).observe(names), property.observeDetail(master),
                UpdateValueStrategy.never(), toText);
        refreshes.add(binding::updateModelToTarget);
        Button choose = toolkit.createButton(line, Messages.Fields_choose, SWT.PUSH);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            property.beginEntry();
            List<?> chosen = ChoicesCellEditor.ask(choose.getShell(), item.getDisplayName(sample), choices(item, false),
                    each -> label(item, each), ((Collection<?>) property.getValue(master.getValue())).toArray());
            if (chosen != null) {
                property.setValue(master.getValue(), chosen);
            }
        }));
        return line;
    }

    // --- all fields ---

    private void layout(Control control, int horizontal) {
        GridDataFactory.swtDefaults().align(horizontal, SWT.CENTER).grab(true, false).indent(decorationWidth(), 0)
                .hint(width(control, NARROW), SWT.DEFAULT).applyTo(control);
    }

    /** The room at the left of a field for the mark that something is wrong. */
    static int decorationWidth() {
        return FieldDecorationRegistry.getDefault().getMaximumDecorationWidth();
    }

    static int width(Control control, int characters) {
        GC gc = new GC(control);
        try {
            return (int) (gc.getFontMetrics().getAverageCharacterWidth() * characters);
        } finally {
            gc.dispose();
        }
    }

    /** Lets a label that stands before something else be in line with those of the fields. */
    void label(Label label) {
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(labelWidth(label), SWT.DEFAULT).applyTo(label);
        labels.add(label);
    }

    /** Shows names that have changed elsewhere. */
    void refresh() {
        refreshes.forEach(Runnable::run);
    }

    /** Lets the fields of all sections stand in one line. */
    void alignLabels() {
        int widest = labels.stream().mapToInt(Fields::labelWidth).max().orElse(0);
        labels.forEach(label -> ((GridData) label.getLayoutData()).widthHint = widest);
    }

    /** A long label takes a second line rather than the room of the fields. */
    private static int labelWidth(Label label) {
        return Math.min(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, width(label, LABEL));
    }

    /** The first field that can be edited; {@code null} when there is none. */
    Control first() {
        return first;
    }
}
