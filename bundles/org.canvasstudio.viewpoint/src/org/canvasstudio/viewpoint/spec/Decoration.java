package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** A small image that a layer adds to a corner of nodes: of some mappings, of a class of elements, or of all. */
public final class Decoration extends Part {

    private final List<NodeMapping> mappings;

    Decoration(SpecElement element) {
        super(element);
        mappings = references("mappings", NodeMapping::new);
    }

    /** The corner: NORTH_WEST, NORTH_EAST, SOUTH_WEST or SOUTH_EAST. */
    public String position() {
        return element().text("position");
    }

    /** Whether it is for the nodes of a mapping at all. */
    public boolean isFor(NodeMapping mapping) {
        return mappings.isEmpty() || mappings.contains(mapping);
    }

    /** The class of the elements that it is for; empty for all. */
    public String domainClass() {
        return element().text("domainClass");
    }

    /** Whether an element has it; {@code null} for always. */
    public Expression precondition() {
        return element().expression("preconditionExpression");
    }

    /** Gives the path of the image. */
    public Expression image() {
        return element().expression("imageExpression");
    }

    /** Gives what it says; {@code null} for nothing. */
    public Expression tooltip() {
        return element().expression("tooltipExpression");
    }
}
