package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.ECrossReferenceAdapter;

/** Watches a model, and says what has to be looked at again after a change. */
final class ModelObserver extends ECrossReferenceAdapter {

    /**
     * What has to be looked at again.
     *
     * @param elements {@code null} for everything
     * @param sameKeys whether all that is shown has the key that it had: nothing has come, gone, moved or got another id
     */
    record Dirty(Set<EObject> elements, boolean sameKeys) {
    }

    /** Everything has to be looked at again. */
    static final Dirty ALL = new Dirty(null, false);

    private final Runnable changed;
    private final Set<EObject> touched = new LinkedHashSet<>();
    private boolean sameKeys = true;

    /** @param changed is run after each notification */
    ModelObserver(Runnable changed) {
        this.changed = changed;
    }

    @Override
    protected boolean resolve() {
        return false;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch() || notification.getEventType() == Notification.REMOVING_ADAPTER) {
            return;
        }
        int before = touched.size();
        sameKeys &= keepsKeys(notification.getFeature());
        if (notification.getFeature() instanceof EReference reference && reference.isContainment()) {
            // What else is in the container has not changed by that.
            touched.add((EObject) notification.getNotifier());
        } else {
            touch(notification.getNotifier());
        }
        touch(notification.getOldValue());
        touch(notification.getNewValue());
        if (touched.size() > before || notification.getNotifier() instanceof EObject) {
            changed.run();
        }
    }

    private static boolean keepsKeys(Object feature) {
        return feature instanceof EAttribute attribute ? !attribute.isID()
                : feature instanceof EReference reference && !reference.isContainment() && !reference.isContainer();
    }

    private void touch(Object value) {
        if (value instanceof EObject element) {
            if (touched.add(element)) {
                element.eAllContents().forEachRemaining(touched::add);
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::touch);
        }
    }

    /** Whether anything has changed since {@link #takeDirty}. */
    boolean isDirty() {
        return !touched.isEmpty();
    }

    /**
     * What has to be looked at again: the elements that were touched, what contains them, and the elements that are one
     * reference away from these, or two by way of one that refers to them: the other end of a link.
     */
    Dirty takeDirty() {
        Set<EObject> near = new LinkedHashSet<>();
        for (EObject element : touched) {
            for (EObject each = element; each != null && near.add(each); each = each.eContainer()) {
                // All that contain it, up to those that are known already.
            }
        }
        Set<EObject> dirty = new LinkedHashSet<>(near);
        for (EObject element : near) {
            dirty.addAll(references(element));
            for (EStructuralFeature.Setting setting : getInverseReferences(element, false)) {
                if (dirty.add(setting.getEObject())) {
                    dirty.addAll(references(setting.getEObject()));
                }
            }
        }
        Dirty found = new Dirty(dirty, sameKeys);
        touched.clear();
        sameKeys = true;
        return found;
    }

    /** What an element refers to; lists that only name again what is in it are left out. */
    private static List<EObject> references(EObject element) {
        List<EObject> references = new ArrayList<>();
        for (EObject each : element.eCrossReferences()) {
            if (each.eContainer() != element) {
                references.add(each);
            }
        }
        return references;
    }
}
