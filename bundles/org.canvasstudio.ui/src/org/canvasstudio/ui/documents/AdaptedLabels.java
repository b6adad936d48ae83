package org.canvasstudio.ui.documents;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/** The labels of a document's objects, as the trees show them, in a list to choose from. */
public final class AdaptedLabels extends LabelProvider {

    private final Adapted adapted;
    private final ResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    public AdaptedLabels(CanvasDocument document) {
        adapted = new Adapted(document.adapterFactory());
    }

    @Override
    public String getText(Object element) {
        return adapted.text(element);
    }

    @Override
    public Image getImage(Object element) {
        ImageDescriptor icon = adapted.icon(element);
        return icon == null ? null : images.get(icon);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
