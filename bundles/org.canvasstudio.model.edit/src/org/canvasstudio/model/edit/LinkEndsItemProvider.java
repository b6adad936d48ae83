package org.canvasstudio.model.edit;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.provider.LinkItemProvider;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.edit.provider.ViewerNotification;

/** Tells viewers of a link's new ends, too: its label names them. */
class LinkEndsItemProvider extends LinkItemProvider {

    LinkEndsItemProvider(AdapterFactory adapterFactory) {
        super(adapterFactory);
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        int feature = notification.getFeatureID(Link.class);
        if (feature == CanvasPackage.LINK__SOURCE || feature == CanvasPackage.LINK__TARGET) {
            fireNotifyChanged(new ViewerNotification(notification, notification.getNotifier(), false, true));
        }
    }
}
