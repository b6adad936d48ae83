package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource2;

/** The properties of one object for the Properties view. Each change is one command that can be undone. */
final class ModelPropertySource implements IPropertySource2 {

    private final EObject object;
    private final IItemPropertySource properties;
    private final CanvasDocument document;

    ModelPropertySource(EObject object, CanvasDocument document) {
        this.object = object;
        this.document = document;
        properties = new Adapted(document.adapterFactory()).properties(object);
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> descriptors = new ArrayList<>();
        for (IItemPropertyDescriptor descriptor : properties.getPropertyDescriptors(object)) {
            descriptors.add(new ModelPropertyDescriptor(object, descriptor));
        }
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public Object getEditableValue() {
        return object;
    }

    private EStructuralFeature feature(Object id) {
        return (EStructuralFeature) properties.getPropertyDescriptor(object, id).getFeature(object);
    }

    @Override
    public Object getPropertyValue(Object id) {
        return object.eGet(feature(id));
    }

    @Override
    public boolean isPropertySet(Object id) {
        return object.eIsSet(feature(id));
    }

    /** The Properties view offers to take back what is set: not the id, by which other files know the object. */
    @Override
    public boolean isPropertyResettable(Object id) {
        return !ModelPropertyDescriptor.isForReading(object, properties.getPropertyDescriptor(object, id));
    }

    @Override
    public void resetPropertyValue(Object id) {
        change(id, SetCommand.UNSET_VALUE);
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        Object old = getPropertyValue(id);
        if (old == null ? value != null : !old.equals(value)) {
            change(id, value);
        }
    }

    private void change(Object id, Object value) {
        String name = properties.getPropertyDescriptor(object, id).getDisplayName(object);
        document.execute(NLS.bind(Messages.ModelPropertySource_change, name),
                SetCommand.create(document.domain(), object, feature(id), value));
    }
}
