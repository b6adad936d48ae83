package org.canvasstudio.ui.editor.properties;

import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.form.Wording;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/** What the selected object is called, above the tabs. */
public final class ObjectTitle extends LabelProvider {

    private final ModelAdapterFactory factory = new ModelAdapterFactory();
    private final Adapted adapted = new Adapted(factory);
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public String getText(Object selected) {
        EObject object = SelectedObject.of(selected);
        return object == null ? "" : Wording.text(adapted, object);
    }

    @Override
    public Image getImage(Object selected) {
        EObject object = SelectedObject.of(selected);
        ImageDescriptor icon = object == null ? null : adapted.icon(object);
        return icon == null ? null : images.get(icon);
    }

    @Override
    public void dispose() {
        images.dispose();
        factory.dispose();
        super.dispose();
    }
}
