package org.canvasstudio.ui.clients.navigator;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.ui.documents.CanvasPlace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * A block or an element in the Clients view. It names the place in the file only: what is there is known from the open
 * document or else from the index, see {@link Known}.
 */
public sealed interface CanvasNode extends IAdaptable permits BlockNode, ElementNode {

    /** The file of the canvas. */
    IFile file();

    /** The kind of the block, or of the block that the element is in. */
    BlockKind block();

    /**
     * The file stands for the node where only a file will do; the object of the model is there while the canvas is open,
     * and its place always.
     */
    @Override
    default <T> T getAdapter(Class<T> type) {
        if (type == IPropertySource.class) {
            return type.cast(new NodeProperties(this));
        }
        if (type.isAssignableFrom(IFile.class) && IResource.class.isAssignableFrom(type)) {
            return type.cast(file());
        }
        if (type == CanvasPlace.class) {
            return type.cast(new CanvasPlace(file(), Known.keys(this)));
        }
        EObject object = EObject.class.isAssignableFrom(type) ? Known.object(this) : null;
        return type.isInstance(object) ? type.cast(object) : null;
    }
}
