package org.canvasstudio.viewpoint.spec;

import java.util.List;
import java.util.function.Function;

/** An element of a specification, with what it means. There is one object for each element. */
public abstract class Part {

    private final SpecElement element;
    private final String name;

    Part(SpecElement element) {
        this.element = element;
        name = element.name();
    }

    /** As it stands in the file. */
    public final SpecElement element() {
        return element;
    }

    /** The name, by which others refer to it. */
    public final String name() {
        return name;
    }

    /** The text for users; the name when there is none. */
    public final String label() {
        return element.has("label") ? element.text("label") : name();
    }

    static <T> List<T> all(List<SpecElement> elements, Function<SpecElement, T> maker) {
        return elements.stream().map(each -> each.as(maker)).toList();
    }

    final <T> List<T> children(String feature, Function<SpecElement, T> maker) {
        return all(element.children(feature), maker);
    }

    final <T> List<T> references(String feature, Function<SpecElement, T> maker) {
        return all(element.references(feature), maker);
    }

    final <T> T child(String feature, Function<SpecElement, T> maker) {
        SpecElement child = element.child(feature);
        return child == null ? null : child.as(maker);
    }

    final <T> T reference(String feature, Function<SpecElement, T> maker) {
        SpecElement target = element.reference(feature);
        return target == null ? null : target.as(maker);
    }

    @Override
    public final String toString() {
        return element.toString();
    }
}
