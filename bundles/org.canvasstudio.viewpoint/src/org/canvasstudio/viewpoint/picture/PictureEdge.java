package org.canvasstudio.viewpoint.picture;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** A line from one node to another. */
public final class PictureEdge extends PictureElement {

    private final PictureNode source;
    private final PictureNode target;
    private EdgeStyle style;
    private List<Spot> route = List.of();

    /** An edge between two nodes of one picture. */
    public PictureEdge(String key, String mapping, EObject element, PictureNode source, PictureNode target) {
        super(key, mapping, element);
        this.source = source;
        this.target = target;
    }

    /** Where the edge begins. */
    public PictureNode source() {
        return source;
    }

    /** Where the edge ends. */
    public PictureNode target() {
        return target;
    }

    /** How the edge looks. */
    public EdgeStyle style() {
        return style;
    }

    /** Sets how the edge looks. */
    public void setStyle(EdgeStyle wanted) {
        style = wanted;
    }

    /** All corners of the line, from the border of the source to the border of the target. The layout sets them. */
    public List<Spot> route() {
        return route;
    }

    /** Sets all corners of the line. */
    public void setRoute(List<Spot> spots) {
        route = List.copyOf(spots);
    }
}
