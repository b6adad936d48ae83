package org.canvasstudio.viewpoint;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;

/**
 * A recorder that stays with its model: the platform's own is put on all objects of a model and taken off again with each
 * command, and looks through all of them for what has gone.
 */
final class KeptRecorder extends ChangeRecorder {

    private final Set<Notifier> come = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EObject> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    private KeptRecorder() {
        setResolveProxies(false);
    }

    /** The recorder of a model. A command within another one gets one of its own. */
    static ChangeRecorder of(Notifier model) {
        for (Adapter adapter : model.eAdapters()) {
            if (adapter instanceof KeptRecorder recorder) {
                return recorder.isRecording() ? new ChangeRecorder() : recorder;
            }
        }
        return new KeptRecorder();
    }

    @Override
    public void setTarget(Notifier target) {
        if (isRecording()) {
            come.add(target);
        }
        if (target instanceof EObject element) {
            element.eContents().forEach(this::addAdapter);
        }
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (isRecording() && notification.getFeature() instanceof EReference reference && reference.isContainment()) {
            Object old = notification.getOldValue();
            if (old instanceof EObject element) {
                gone.add(element);
            } else if (old instanceof Collection<?> many) {
                many.stream().filter(EObject.class::isInstance).map(EObject.class::cast).forEach(gone::add);
            }
        }
        super.notifyChanged(notification);
    }

    /** Only what has been taken out of something can be without a place now. */
    @Override
    protected void consolidateChanges() {
        targetObjects.clear();
        originalTargetObjects.clear();
        for (EObject element : gone) {
            targetObjects.add(element);
            if (!come.contains(element)) {
                originalTargetObjects.add(element);
            }
        }
        super.consolidateChanges();
        targetObjects.clear();
        originalTargetObjects.clear();
        come.clear();
        gone.clear();
    }
}
