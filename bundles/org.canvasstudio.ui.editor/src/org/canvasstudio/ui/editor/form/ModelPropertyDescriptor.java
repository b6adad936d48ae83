package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** One property: text for what is typed, a list for what is chosen, a dialog for what may be chosen several times. */
public final class ModelPropertyDescriptor extends PropertyDescriptor {

    private final EObject object;
    private final IItemPropertyDescriptor item;
    private final EStructuralFeature feature;

    public ModelPropertyDescriptor(EObject object, IItemPropertyDescriptor item) {
        super(item.getId(object), item.getDisplayName(object));
        this.object = object;
        this.item = item;
        feature = (EStructuralFeature) item.getFeature(object);
        setDescription(item.getDescription(object));
    }

    @Override
    public CellEditor createPropertyEditor(Composite parent) {
        if (isForReading(object, item)) {
            return null;
        }
        if (feature.isMany()) {
            List<?> choices = choices().stream().filter(each -> !isNotStated(each)).toList();
            return choices.isEmpty() ? null : new ChoicesCellEditor(parent, getDisplayName(), choices, this::label);
        }
        if (feature.getEType() instanceof EDataType && !(feature.getEType() instanceof EEnum)) {
            return new ValueCellEditor(parent, (EDataType) feature.getEType());
        }
        // A reference can be taken away; among the values of an enumeration one says so itself.
        List<Object> choices = new ArrayList<>(choices());
        if (!(feature.getEType() instanceof EEnum)) {
            choices.add(0, null);
        }
        return new ChoiceCellEditor(parent, choices, each -> each == null ? "" : label(each));
    }

    /** The value as it is now. */
    public Object value() {
        return object.eGet(feature);
    }

    EStructuralFeature feature() {
        return feature;
    }

    /** Other files and the suppressed findings know an element by its id: it is for reading. */
    static boolean isForReading(EObject object, IItemPropertyDescriptor item) {
        return item.getFeature(object) == CanvasPackage.Literals.IDENTIFIED__ID || !item.canSetProperty(object);
    }

    private List<?> choices() {
        Collection<?> choices = item.getChoiceOfValues(object);
        return choices == null ? List.of() : choices.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public ILabelProvider getLabelProvider() {
        return new LabelProvider() {
            @Override
            public String getText(Object value) {
                return text(value);
            }
        };
    }

    private String text(Object value) {
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(this::text).collect(Collectors.joining(", "));
        }
        if (value == null || isNotStated(value)) {
            return "";
        }
        if (feature.getEType() instanceof EDataType && !(feature.getEType() instanceof EEnum)) {
            return EcoreUtil.convertToString((EDataType) feature.getEType(), value);
        }
        return label(value);
    }

    private String label(Object value) {
        IItemLabelProvider labels = item.getLabelProvider(object);
        return labels == null ? value.toString() : labels.getText(value);
    }

    /** What nobody has stated is shown as an empty cell, so that what was stated stands out. */
    private boolean isNotStated(Object value) {
        return feature.getEType() instanceof EEnum && value.equals(feature.getEType().getDefaultValue());
    }
}
