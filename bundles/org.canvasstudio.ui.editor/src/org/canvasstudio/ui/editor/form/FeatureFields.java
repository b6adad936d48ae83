package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.databinding.viewers.typed.ViewerProperties;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Fields for features that a page chooses, at places that it chooses; they show one object at a time. */
public final class FeatureFields {

    private final FormToolkit toolkit;
    private final CanvasDocument document;
    private final Consumer<EObject> open;
    private final WritableValue<EObject> master = new WritableValue<>();
    private final DataBindingContext context = new DataBindingContext();
    private final List<Runnable> refreshes = new ArrayList<>();
    private final Fields fields;

    /**
     * @param sample   an object of the class whose features get fields
     * @param messages says what is wrong with what is typed
     * @param open     shows the form of a part
     */
    public FeatureFields(FormToolkit toolkit, CanvasDocument document, EObject sample, IMessageManager messages,
            Consumer<EObject> open) {
        this.toolkit = toolkit;
        this.document = document;
        this.open = open;
        fields = new Fields(toolkit, document, sample, master, context, messages);
    }

    /** Adds labels and fields to a composite with two columns. */
    public void add(Composite parent, EStructuralFeature... features) {
        for (EStructuralFeature feature : features) {
            fields.add(parent, feature);
        }
    }

    /** Adds a table for the parts in a list. */
    public Control addParts(Composite parent, EReference reference) {
        PartsTable parts = new PartsTable(parent, toolkit, document, reference, master, open);
        refreshes.add(parts::refresh);
        return parts.control();
    }

    /**
     * Lets a list choose the text that is an attribute's value.
     *
     * @param viewer has a list of texts as its input, and shows as the selected one what is among them only
     * @param none   stands for no value
     */
    public void bind(ComboViewer viewer, String none, EStructuralFeature attribute) {
        Fields.ignoreWheel(viewer.getCombo());
        FeatureProperty property = new FeatureProperty(document, attribute, CanvasEditPlugin.INSTANCE.getString("_UI_"
                + attribute.getEContainingClass().getName() + "_" + attribute.getName() + "_feature"), context::updateTargets);
        IObservableValue<Object> value = property.observeDetail(master);
        Binding binding = context.bindValue(ViewerProperties.singleSelection().observe(viewer), value,
                UpdateValueStrategy.create(IConverter.create(Object.class, Object.class, chosen -> {
                    property.beginEntry();
                    // Nothing is selected while the list gets other texts.
                    return chosen == null ? value.getValue() : chosen.equals(none) ? null : chosen;
                })),
                UpdateValueStrategy.create(IConverter.create(Object.class, Object.class, set -> set == null ? none : set)));
        refreshes.add(binding::updateModelToTarget);
    }

    /** Leaves room at the left of a control, as at a field, so that it stands in line with the fields. */
    public static void align(Control control, boolean grab) {
        GridDataFactory.fillDefaults().align(grab ? SWT.FILL : SWT.BEGINNING,
                SWT.CENTER).grab(grab, false).indent(Fields.decorationWidth(), 0).applyTo(control);
    }

    /** Gives letters for the keyboard to what is below a composite. */
    public static void assignMnemonics(Composite parent) {
        Mnemonics.assign(parent);
    }

    /** Shows an object. */
    public void show(EObject object) {
        master.setValue(object);
        refresh();
    }

    /** Shows what has changed around the object. */
    public void refresh() {
        fields.refresh();
        refreshes.forEach(Runnable::run);
    }

    /** Gives the focus to the first field. */
    public boolean setFocus() {
        return fields.first() != null && fields.first().setFocus();
    }

    public void dispose() {
        context.dispose();
    }
}
