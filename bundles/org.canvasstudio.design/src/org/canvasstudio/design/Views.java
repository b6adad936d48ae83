package org.canvasstudio.design;

import java.util.Set;

import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What services learn of the views that tools give them: those of our own runtime, or those of Sirius, which are objects of
 * a metamodel that is not there without it.
 */
final class Views {

    /** The mappings that show an element where another one is missing. */
    private static final Set<String> GHOSTS = Set.of("MissingProposition", "MissingSegment", "MissingPayer");

    private Views() {
    }

    /** The element that an edge leads to. */
    static EObject target(Object edge) {
        return edge instanceof PictureEdge ? ((PictureEdge) edge).target().element()
                : (EObject) value(value(edge, "targetNode"), "target");
    }

    /** Whether a view is a line from one note to another. */
    static boolean isEdge(Object view) {
        return view instanceof PictureEdge || value(view, "targetNode") != null;
    }

    /** Whether a view stands for what is missing beside the element that it is of. */
    static boolean isGhost(Object view) {
        Object mapping = view instanceof PictureElement ? ((PictureElement) view).mapping()
                : value(value(view, "actualMapping"), "name");
        return mapping != null && GHOSTS.contains(mapping);
    }

    /** @return {@code null} where there is none */
    private static Object value(Object object, String name) {
        if (!(object instanceof EObject)) {
            return null;
        }
        EStructuralFeature feature = ((EObject) object).eClass().getEStructuralFeature(name);
        return feature == null ? null : ((EObject) object).eGet(feature);
    }
}
