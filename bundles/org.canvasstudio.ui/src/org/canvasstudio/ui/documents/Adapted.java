package org.canvasstudio.ui.documents;

import java.net.URL;
import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.canvas.Estimate;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.jface.resource.ImageDescriptor;

/** What the item providers say about an object, in one place. */
public final class Adapted {

    private final AdapterFactory factory;

    public Adapted(AdapterFactory factory) {
        this.factory = factory;
    }

    public String text(Object object) {
        IItemLabelProvider labels = (IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class);
        return labels == null ? String.valueOf(object) : labels.getText(object);
    }

    /** The icon; {@code null} when the object has none. */
    public ImageDescriptor icon(Object object) {
        IItemLabelProvider labels = (IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class);
        Object image = labels == null ? null : labels.getImage(object);
        return image instanceof URL ? ImageDescriptor.createFromURL((URL) image) : null;
    }

    public Collection<?> children(Object object) {
        ITreeItemContentProvider content = (ITreeItemContentProvider) factory.adapt(object, ITreeItemContentProvider.class);
        return content == null ? List.of() : content.getChildren(object).stream().filter(Adapted::isInTree).toList();
    }

    /** An estimate is shown by fields of what it belongs to. */
    private static boolean isInTree(Object child) {
        return !(child instanceof Estimate);
    }

    public boolean hasChildren(Object object) {
        return !children(object).isEmpty();
    }

    public Object parent(Object object) {
        ITreeItemContentProvider content = (ITreeItemContentProvider) factory.adapt(object, ITreeItemContentProvider.class);
        return content == null ? null : content.getParent(object);
    }

    /** The properties of the object; {@code null} when it has none. */
    public IItemPropertySource properties(Object object) {
        return (IItemPropertySource) factory.adapt(object, IItemPropertySource.class);
    }

    /** The provider that knows which children can be made; {@code null} when there is none. */
    public IEditingDomainItemProvider editing(Object object) {
        return (IEditingDomainItemProvider) factory.adapt(object, IEditingDomainItemProvider.class);
    }
}
