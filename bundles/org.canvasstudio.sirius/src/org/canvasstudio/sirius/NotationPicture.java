package org.canvasstudio.sirius;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gmf.runtime.notation.Bounds;
import org.eclipse.gmf.runtime.notation.Diagram;
import org.eclipse.gmf.runtime.notation.Edge;
import org.eclipse.gmf.runtime.notation.Node;
import org.eclipse.gmf.runtime.notation.NotationFactory;
import org.eclipse.gmf.runtime.notation.RelativeBendpoints;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.gmf.runtime.notation.datatype.RelativeBendpoint;
import org.eclipse.sirius.diagram.AbstractDNode;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DNodeContainer;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;

/** A diagram of Sirius as a picture, so that the layouts of the default runtime can place its nodes. */
final class NotationPicture {

    /** Where the inside of a container begins, from its upper left corner: a margin and the border. */
    private static final int INSIDE = 6;

    private final Picture picture;
    private final Map<View, PictureNode> nodes = new LinkedHashMap<>();
    private final Map<Edge, PictureEdge> edges = new LinkedHashMap<>();

    NotationPicture(Diagram diagram) {
        picture = new Picture(semantic(diagram));
        addNodes(diagram, null);
        for (Object each : diagram.getEdges()) {
            Edge edge = (Edge) each;
            PictureNode source = nodes.get(edge.getSource());
            PictureNode target = nodes.get(edge.getTarget());
            if (edge.getElement() instanceof DDiagramElement && source != null && target != null) {
                // The edges of a relation have the element of their source, so several have the same.
                String key = key(edge) + ' ' + source.key() + ' ' + target.key();
                PictureEdge shown = new PictureEdge(key, mapping(edge), semantic(edge), source, target);
                picture.add(shown);
                edges.put(edge, shown);
            }
        }
    }

    /** The nodes lie in compartments, and those in nodes. */
    private void addNodes(View parent, PictureNode container) {
        for (Object each : parent.getChildren()) {
            View view = (View) each;
            if (view.getElement() instanceof AbstractDNode && view.getElement() != parent.getElement()) {
                PictureNode node = new PictureNode(key(view), mapping(view), semantic(view), container,
                        view.getElement() instanceof DNodeContainer);
                Bounds bounds = bounds(view);
                node.setBox(absolute(bounds, container));
                node.setWantedSize(Math.max(0, bounds.getWidth()), Math.max(0, bounds.getHeight()));
                picture.add(node);
                nodes.put(view, node);
                addNodes(view, node);
            } else if (view.getElement() == parent.getElement()) {
                addNodes(view, container);
            }
        }
    }

    private static EObject semantic(View view) {
        return ((DSemanticDecorator) view.getElement()).getTarget();
    }

    private static String mapping(View view) {
        return ((DDiagramElement) view.getElement()).getMapping().getName();
    }

    private static String key(View view) {
        return PictureElement.key(mapping(view), semantic(view));
    }

    private static Bounds bounds(View view) {
        Node node = (Node) view;
        if (node.getLayoutConstraint() instanceof Bounds) {
            return (Bounds) node.getLayoutConstraint();
        }
        Bounds made = NotationFactory.eINSTANCE.createBounds();
        return made;
    }

    private static Box absolute(Bounds bounds, PictureNode container) {
        int x = container == null ? 0 : container.box().x() + INSIDE;
        int y = container == null ? 0 : container.box().y() + INSIDE;
        return new Box(x + bounds.getX(), y + bounds.getY(), Math.max(0, bounds.getWidth()), Math.max(0, bounds.getHeight()));
    }

    /**
     * Places all nodes and edges.
     *
     * @param moved what gets a place of the layout's choice, with all that is in it; what else there is keeps its cell
     */
    void arrange(Layout layout, Set<View> moved) {
        Map<String, Cell> kept = new HashMap<>();
        nodes.forEach((view, node) -> {
            if (node.parent() != null && !isMoved(view, moved)) {
                layout.cellAt(picture, node.parent(), node.box().centre()).ifPresent(cell -> kept.put(node.key(), cell));
            }
        });
        layout.arrange(picture, kept);
        nodes.forEach(NotationPicture::place);
        edges.forEach(NotationPicture::route);
    }

    private static boolean isMoved(View view, Set<View> moved) {
        for (EObject at = view; at instanceof View; at = at.eContainer()) {
            if (moved.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static void place(View view, PictureNode node) {
        Bounds bounds = bounds(view);
        ((Node) view).setLayoutConstraint(bounds);
        PictureNode container = node.parent();
        bounds.setX(node.box().x() - (container == null ? 0 : container.box().x() + INSIDE));
        bounds.setY(node.box().y() - (container == null ? 0 : container.box().y() + INSIDE));
        if (node.isContainer()) {
            bounds.setWidth(node.box().width());
            bounds.setHeight(node.box().height());
        }
    }

    /** GMF keeps each corner of a line twice: from the middle of its source, and from that of its target. */
    private static void route(Edge edge, PictureEdge shown) {
        if (!(edge.getBendpoints() instanceof RelativeBendpoints) || shown.route().size() < 2) {
            return;
        }
        Spot source = shown.source().box().centre();
        Spot target = shown.target().box().centre();
        List<RelativeBendpoint> corners = new ArrayList<>();
        for (Spot spot : shown.route()) {
            corners.add(new RelativeBendpoint(spot.x() - source.x(), spot.y() - source.y(), spot.x() - target.x(),
                    spot.y() - target.y()));
        }
        ((RelativeBendpoints) edge.getBendpoints()).setPoints(corners);
    }
}
