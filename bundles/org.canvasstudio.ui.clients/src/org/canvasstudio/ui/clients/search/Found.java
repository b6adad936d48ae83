package org.canvasstudio.ui.clients.search;

import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.graphics.Image;

/**
 * A place in the tree of what a search has found: a client, a canvas in it, a block in that, an element in that.
 *
 * @param parent the place around; {@code null} for a client
 * @param path   the full path of the file, of the project for a client
 * @param id     the id of the element; empty for a client, a canvas or a block
 * @param label  its name
 * @param type   the name of its class in the metamodel
 */
public record Found(Found parent, String path, String id, String label, String type) implements IAdaptable {

    /** The file that opens; {@code null} for a client. */
    public IFile file() {
        return resource() instanceof IFile file ? file : null;
    }

    private IResource resource() {
        IPath full = IPath.fromPortableString(path);
        return parent == null ? ResourcesPlugin.getWorkspace().getRoot().getProject(full.segment(0))
                : ResourcesPlugin.getWorkspace().getRoot().getFile(full);
    }

    Image image() {
        return IndexLabels.image(type);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(resource()) ? adapter.cast(resource()) : null;
    }
}
