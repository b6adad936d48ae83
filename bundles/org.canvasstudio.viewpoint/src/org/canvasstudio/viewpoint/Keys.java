package org.canvasstudio.viewpoint;

import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramElementMapping;
import org.canvasstudio.viewpoint.spec.NodeMapping;
import org.eclipse.emf.ecore.EObject;

/** The keys of nodes and edges: the mapping and the element, and the container where that is not enough. */
final class Keys {

    private Keys() {
    }

    /**
     * {@code mapping@id}. A node that is not in the container of its own element, or whose mapping is taken from another
     * place, may be there several times: it has the key of the container before.
     *
     * @param owner the mapping of the parent; {@code null} on the picture itself
     */
    static String node(PictureNode parent, NodeMapping owner, NodeMapping mapping, EObject element) {
        String key = of(mapping, element);
        if (parent == null) {
            return key;
        }
        boolean isOnlyHere = parent.key().indexOf('/') < 0 && element.eContainer() == parent.element() && owner.owns(mapping);
        return isOnlyHere ? key : parent.key() + "/" + key;
    }

    /** The key of an edge whose element has several, or has none of its own: the ends follow. */
    static String edge(DiagramElementMapping mapping, EObject element, PictureNode source, PictureNode target) {
        return of(mapping, element) + "(" + source.key() + ">" + target.key() + ")";
    }

    static String of(DiagramElementMapping mapping, EObject element) {
        return PictureElement.key(mapping.name(), element);
    }
}
