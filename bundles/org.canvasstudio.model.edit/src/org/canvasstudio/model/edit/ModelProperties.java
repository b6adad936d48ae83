package org.canvasstudio.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptorDecorator;

/** The properties of an object without those that are derived from others, and with its ids, former and present, at the end. */
final class ModelProperties extends AdapterImpl implements IItemPropertySource {

    private final IItemPropertySource generated;

    ModelProperties(IItemPropertySource generated) {
        this.generated = generated;
    }

    @Override
    public List<IItemPropertyDescriptor> getPropertyDescriptors(Object object) {
        List<IItemPropertyDescriptor> descriptors = new ArrayList<>();
        List<IItemPropertyDescriptor> ids = new ArrayList<>();
        for (IItemPropertyDescriptor descriptor : generated.getPropertyDescriptors(object)) {
            Object feature = descriptor.getFeature(object);
            if (feature == CanvasPackage.Literals.IDENTIFIED__ID) {
                ids.add(descriptor);
            } else if (feature == CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS) {
                ids.add(0, descriptor);
            } else if (!((EStructuralFeature) feature).isDerived()) {
                descriptors.add(withChoices(object, descriptor));
            }
        }
        descriptors.addAll(ids);
        return descriptors;
    }

    @Override
    public IItemPropertyDescriptor getPropertyDescriptor(Object object, Object property) {
        return withChoices(object, generated.getPropertyDescriptor(object, property));
    }

    /** Only of what is worth something a worth can be assumed. */
    private static IItemPropertyDescriptor withChoices(Object object, IItemPropertyDescriptor descriptor) {
        if (descriptor == null || descriptor.getFeature(object) != CanvasPackage.Literals.ASSUMPTION__ABOUT) {
            return descriptor;
        }
        return new ItemPropertyDescriptorDecorator(object, descriptor) {
            @Override
            public Collection<?> getChoiceOfValues(Object assumption) {
                return super.getChoiceOfValues(assumption).stream().filter(Valued.class::isInstance).toList();
            }
        };
    }

    @Override
    public Object getEditableValue(Object object) {
        return generated.getEditableValue(object);
    }
}
