package org.canvasstudio.viewpoint.picture;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a picture shows for an element of the model: a container, a note or an edge. */
public abstract class PictureElement {

    private final String key;
    private final String mapping;
    private final EObject element;
    private String label = "";
    private Supplier<String> tooltip = () -> "";

    /**
     * @param key     the same for the same mapping and element in every picture of one model; used in layout files
     * @param mapping the name of the mapping in the specification
     * @param element what is shown
     */
    protected PictureElement(String key, String mapping, EObject element) {
        this.key = key;
        this.mapping = mapping;
        this.element = element;
    }

    /** The key of what a mapping shows for an element, where that is all: by its id, or its place when it has none. */
    public static String key(String mapping, EObject element) {
        String id = EcoreUtil.getID(element);
        if (id == null) {
            id = element.eResource() == null ? EcoreUtil.getRelativeURIFragmentPath(null, element)
                    : element.eResource().getURIFragment(element);
        }
        return mapping + '@' + id;
    }

    /** The same for the same mapping and element in every picture of one model. */
    public final String key() {
        return key;
    }

    /** The name of the mapping in the specification. */
    public final String mapping() {
        return mapping;
    }

    /** The element of the model that is shown. */
    public final EObject element() {
        return element;
    }

    /** The text; may be empty. */
    public final String label() {
        return label;
    }

    /** Sets the text. */
    public final void setLabel(String text) {
        label = text;
    }

    /** What is said when the pointer rests here; may be empty. */
    public final String tooltip() {
        return tooltip.get();
    }

    /** Sets what is said when the pointer rests here; it is found each time that somebody asks for it. */
    public final void setTooltip(Supplier<String> text) {
        tooltip = text;
    }

    @Override
    public String toString() {
        return key + " " + label;
    }
}
