package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/**
 * A form for objects of one class, made from the metamodel: its features in sections, each with a field of its kind. The
 * form shows one object at a time and follows its changes; {@link #refresh()} after each command shows what lies around it.
 */
public final class ObjectForm {

    private final FormToolkit toolkit;
    private final CanvasDocument document;
    private final Adapted adapted;
    private final EClass type;
    private final Consumer<EObject> open;
    private final WritableValue<EObject> master = new WritableValue<>();
    private final DataBindingContext context = new DataBindingContext();
    private final List<Runnable> refreshes = new ArrayList<>();
    private final Composite control;
    private final Fields fields;
    private final EObject sample;

    /**
     * @param sample   an object of the class
     * @param groups   the sections
     * @param titled   whether each section has its title, or they are one
     * @param messages says what is wrong with what is typed; {@code null} when the fields do it alone
     * @param open     shows the form of a part or link; {@code null} when there is no place for it
     */
    public ObjectForm(Composite parent, FormToolkit toolkit, CanvasDocument document, EObject sample, Set<FieldGroup> groups,
            boolean titled, IMessageManager messages, Consumer<EObject> open) {
        this.toolkit = toolkit;
        this.document = document;
        this.open = open;
        this.sample = sample;
        type = sample.eClass();
        adapted = new Adapted(document.adapterFactory());
        master.setValue(sample);
        fields = new Fields(toolkit, document, sample, master, context, messages);
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, titled ? 10 : 5).applyTo(control);
        for (FieldGroup group : groups.isEmpty() ? EnumSet.noneOf(FieldGroup.class) : EnumSet.copyOf(groups)) {
            addGroup(group, titled, messages);
        }
        fields.alignLabels();
        Mnemonics.assign(control);
        refresh();
        control.addDisposeListener(event -> context.dispose());
    }

    /** Whether an object has anything in a group. */
    public static boolean hasGroup(CanvasDocument document, EObject object, FieldGroup group) {
        return group == FieldGroup.LINKS && FieldGroup.hasLinks(object.eClass())
                || !FieldGroup.parts(object.eClass(), group).isEmpty()
                || Fields.descriptors(new Adapted(document.adapterFactory()), object).stream()
                        .anyMatch(item -> FieldGroup.of((EStructuralFeature) item.getFeature(object)) == group);
    }

    private void addGroup(FieldGroup group, boolean titled, IMessageManager messages) {
        if (!hasGroup(document, sample, group)) {
            return;
        }
        Composite body = titled ? section(title(group)) : toolkit.createComposite(control);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(titled ? 2 : 0, titled ? 4 : 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(titled ? body.getParent() : body);
        for (IItemPropertyDescriptor item : Fields.descriptors(adapted, sample)) {
            if (FieldGroup.of((EStructuralFeature) item.getFeature(sample)) == group) {
                fields.add(body, item);
            }
        }
        if (group == FieldGroup.MONEY && CanvasPackage.Literals.VALUED.isSuperTypeOf(type)) {
            EstimateFields estimates = new EstimateFields(body, toolkit, document, master, messages, fields);
            refreshes.add(estimates::refresh);
        }
        for (EReference reference : FieldGroup.parts(type, group)) {
            addParts(body, reference, reference != CanvasPackage.Literals.CANVAS_ELEMENT__HYPOTHESES);
        }
        if (group == FieldGroup.LINKS) {
            LinksTable links = new LinksTable(body, toolkit, document, master, open);
            fill(links.control());
            refreshes.add(links::refresh);
        }
    }

    private void addParts(Composite body, EReference reference, boolean labelled) {
        if (labelled) {
            Label label = toolkit.createLabel(body, CanvasEditPlugin.INSTANCE.getString(
                    "_UI_" + reference.getEContainingClass().getName() + "_" + reference.getName() + "_feature") + ":");
            GridDataFactory.swtDefaults().span(2, 1).applyTo(label);
        }
        PartsTable parts = new PartsTable(body, toolkit, document, reference, master, open);
        fill(parts.control());
        refreshes.add(parts::refresh);
    }

    private static void fill(Control table) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(table);
    }

    private Composite section(String title) {
        Section section = toolkit.createSection(control, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        Composite body = toolkit.createComposite(section);
        section.setClient(body);
        return body;
    }

    private String title(FieldGroup group) {
        switch (group) {
        case GENERAL:
            return Messages.FieldGroup_general;
        case MONEY:
            return Messages.FieldGroup_money;
        case HYPOTHESES:
            return Messages.FieldGroup_hypotheses;
        case LINKS:
            return Messages.FieldGroup_links;
        case NOTES:
            return Messages.FieldGroup_notes;
        default:
            return CanvasEditPlugin.INSTANCE.getString("_UI_" + type.getName() + "_type");
        }
    }

    /** Shows another object of the same class. */
    public void show(EObject object) {
        master.setValue(object);
        refresh();
    }

    /** The class of the objects that the form can show. */
    public EClass type() {
        return type;
    }

    /** Shows what has changed around the object: names, parts and links. */
    public void refresh() {
        if (!control.isDisposed() && master.getValue() != null) {
            fields.refresh();
            refreshes.forEach(Runnable::run);
        }
    }

    public Composite control() {
        return control;
    }

    /** Gives the focus to the first field that can be edited. */
    public boolean setFocus() {
        return fields.first() != null && fields.first().setFocus();
    }
}
