package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** Elements, or relations between elements, that are shown as edges. */
public final class EdgeMapping extends DiagramElementMapping {

    private final boolean hasElement;
    private final List<NodeMapping> sources;
    private final List<NodeMapping> targets;

    EdgeMapping(SpecElement element) {
        super(element);
        hasElement = element.flag("useDomainElement");
        sources = references("sourceMapping", NodeMapping::new);
        targets = references("targetMapping", NodeMapping::new);
    }

    /** Whether an element of its own stands behind each edge, and not only a relation of the source's element. */
    public boolean hasElement() {
        return hasElement;
    }

    /** What edges may begin at. */
    public List<NodeMapping> sources() {
        return sources;
    }

    /** What edges may end at. */
    public List<NodeMapping> targets() {
        return targets;
    }

    /** Gives the elements where an edge begins; {@code null} for edges without an element of their own. */
    public Expression sourceFinder() {
        return element().expression("sourceFinderExpression");
    }

    /** Gives the elements where an edge ends. */
    public Expression targetFinder() {
        return element().expression("targetFinderExpression");
    }

    /** What lets an edge begin or end elsewhere. */
    public List<ToolDescription> reconnections() {
        return references("reconnections", ToolDescription::new);
    }
}
