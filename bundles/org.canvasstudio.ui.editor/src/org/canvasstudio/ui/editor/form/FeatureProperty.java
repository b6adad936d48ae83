package org.canvasstudio.ui.editor.form;

import java.util.List;
import java.util.Objects;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.value.ValueDiff;
import org.eclipse.core.databinding.property.INativePropertyListener;
import org.eclipse.core.databinding.property.IProperty;
import org.eclipse.core.databinding.property.ISimplePropertyListener;
import org.eclipse.core.databinding.property.NativePropertyListener;
import org.eclipse.core.databinding.property.value.SimpleValueProperty;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.osgi.util.NLS;

/**
 * A feature of the metamodel for data binding. Setting it is a command of the document, so that it can be undone; what is
 * set between two calls of {@link #beginEntry()} is undone in one step. The value of a list is a copy of it.
 */
final class FeatureProperty extends SimpleValueProperty<EObject, Object> {

    private final CanvasDocument document;
    private final EStructuralFeature feature;
    private final String name;
    private final Runnable refused;
    private Object entry = new Object();

    /**
     * @param name    how the feature is called in the Edit menu
     * @param refused called when the document did not take a value, because the file is write-protected
     */
    FeatureProperty(CanvasDocument document, EStructuralFeature feature, String name, Runnable refused) {
        this.document = document;
        this.feature = feature;
        this.name = name;
        this.refused = refused;
    }

    EStructuralFeature feature() {
        return feature;
    }

    /** What is set from now on is another step to undo. */
    void beginEntry() {
        entry = new Object();
    }

    @Override
    public Object getValueType() {
        return Object.class;
    }

    @Override
    protected Object doGetValue(EObject source) {
        Object value = source.eGet(feature);
        return value instanceof List ? List.copyOf((List<?>) value) : value;
    }

    @Override
    protected void doSetValue(EObject source, Object value) {
        if (Objects.equals(doGetValue(source), value)) {
            return;
        }
        document.execute(NLS.bind(Messages.FeatureProperty_change, name), entry,
                SetCommand.create(document.domain(), source, feature, value));
        if (!Objects.equals(doGetValue(source), value)) {
            refused.run();
        }
    }

    @Override
    public INativePropertyListener<EObject> adaptListener(ISimplePropertyListener<EObject, ValueDiff<? extends Object>> listener) {
        return new Listener(this, listener);
    }

    private final class Listener extends NativePropertyListener<EObject, ValueDiff<? extends Object>> {

        private final Adapter adapter = new AdapterImpl() {
            @Override
            public void notifyChanged(Notification notification) {
                if (notification.getFeature() == feature && !notification.isTouch()) {
                    EObject changed = (EObject) notification.getNotifier();
                    fireChange(changed, feature.isMany() ? null
                            : Diffs.createValueDiff(notification.getOldValue(), notification.getNewValue()));
                }
            }
        };

        private Listener(IProperty property, ISimplePropertyListener<EObject, ValueDiff<? extends Object>> listener) {
            super(property, listener);
        }

        @Override
        protected void doAddTo(EObject source) {
            if (source != null) {
                source.eAdapters().add(adapter);
            }
        }

        @Override
        protected void doRemoveFrom(EObject source) {
            if (source != null) {
                source.eAdapters().remove(adapter);
            }
        }
    }
}
