package org.canvasstudio.model.edit;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.provider.CanvasItemProviderAdapterFactory;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ViewerNotification;

/**
 * The generated item providers with the labels, icons and properties of the studio.
 *
 * <p>The generated classes stay as they are: what labels and properties say is the same for all classes, so that the two
 * questions are answered here, by one object each.
 */
public class ModelAdapterFactory extends CanvasItemProviderAdapterFactory {

    private final ModelLabels labels = new ModelLabels();

    @Override
    public Adapter adapt(Notifier object, Object type) {
        // The generated provider is attached in any case: it is what notices changes.
        Adapter provider = super.adapt(object, type);
        if (type == IItemLabelProvider.class && provider != null) {
            return labels;
        }
        if (type == IItemPropertySource.class && provider != null) {
            return new ModelProperties((IItemPropertySource) provider);
        }
        return provider;
    }

    @Override
    public Adapter createLinkAdapter() {
        if (linkItemProvider == null) {
            linkItemProvider = new LinkEndsItemProvider(this);
        }
        return linkItemProvider;
    }

    /** Passes a change on, and tells of the objects whose labels change with it. */
    @Override
    public void fireNotifyChanged(Notification notification) {
        super.fireNotifyChanged(notification);
        for (EObject object : sharingLabel(notification)) {
            super.fireNotifyChanged(new ViewerNotification(notification, object, false, true));
        }
    }

    /** What is at an element that was renamed, and the blocks of a canvas that became one of another kind. */
    private static List<EObject> sharingLabel(Notification notification) {
        List<EObject> objects = new ArrayList<>();
        Object notifier = notification.getNotifier();
        Object feature = notification.getFeature();
        if (notifier instanceof CanvasElement && feature == CanvasPackage.Literals.CANVAS_ELEMENT__NAME) {
            objects.addAll(((CanvasElement) notifier).getIncoming());
            objects.addAll(((CanvasElement) notifier).getOutgoing());
            objects.addAll(Canvases.assumptionsAbout((CanvasElement) notifier));
        } else if (notifier instanceof Assumption && feature == CanvasPackage.Literals.ASSUMPTION__ABOUT) {
            objects.add((Assumption) notifier);
        } else if (notifier instanceof Canvas && feature == CanvasPackage.Literals.CANVAS__KIND) {
            objects.addAll(((Canvas) notifier).getBlocks());
        }
        return objects;
    }
}
