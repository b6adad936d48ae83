package org.canvasstudio.viewpoint.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

/**
 * A diagram as it is to be drawn: containers, notes and edges with their texts, styles and places. It knows nothing of a
 * display. Whoever builds it changes it; all others read it.
 */
public final class Picture {

    private final EObject root;
    private final Map<String, PictureNode> nodes = new LinkedHashMap<>();
    private final Map<String, PictureEdge> edges = new LinkedHashMap<>();
    private final Map<EObject, List<PictureElement>> byElement = new HashMap<>();
    private final Map<PictureNode, List<PictureEdge>> byEnd = new HashMap<>();
    private final List<PictureNode> top = new ArrayList<>();
    private String title = "";
    private Box extent = Box.NONE;

    /** An empty picture of an element. */
    public Picture(EObject root) {
        this.root = root;
    }

    /** The element of the model that the diagram is of. */
    public EObject root() {
        return root;
    }

    /** The title of the representation. */
    public String title() {
        return title;
    }

    /** Sets the title of the representation. */
    public void setTitle(String text) {
        title = text;
    }

    /** The nodes that are in no container, in the order of the specification and the model. */
    public List<PictureNode> top() {
        return top;
    }

    /**
     * The nodes in a container.
     *
     * @param container {@code null} for the ground of the picture
     */
    public List<PictureNode> contents(PictureNode container) {
        return container == null ? top : container.children();
    }

    /** All nodes, a container before what is in it. */
    public Collection<PictureNode> nodes() {
        List<PictureNode> all = new ArrayList<>(nodes.size());
        collect(top, all);
        return all;
    }

    private static void collect(List<PictureNode> some, List<PictureNode> all) {
        for (PictureNode node : some) {
            all.add(node);
            if (!node.children().isEmpty()) {
                collect(node.children(), all);
            }
        }
    }

    private static void visit(PictureNode node, Consumer<PictureNode> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> visit(child, visitor));
    }

    /** All edges of active layers. */
    public Collection<PictureEdge> edges() {
        return Collections.unmodifiableCollection(edges.values());
    }

    /** The node with the key; {@code null} for none. */
    public PictureNode node(String key) {
        return nodes.get(key);
    }

    /** The edge with the key; {@code null} for none. */
    public PictureEdge edge(String key) {
        return edges.get(key);
    }

    /** The nodes and edges that show an element of the model. */
    public List<PictureElement> showing(EObject element) {
        return List.copyOf(byElement.getOrDefault(element, List.of()));
    }

    /** The edges that begin or end at a node. */
    public List<PictureEdge> edgesOf(PictureNode node) {
        return List.copyOf(byEnd.getOrDefault(node, List.of()));
    }

    /** What all of it needs, with a margin around. The layout sets it. */
    public Box extent() {
        return extent;
    }

    /** Sets what all of it needs. */
    public void setExtent(Box box) {
        extent = box;
    }

    /** Takes a node up, after the others of its container. */
    public void add(PictureNode node) {
        (node.parent() == null ? top : node.parent().children()).add(node);
        nodes.put(node.key(), node);
        put(byElement, node.element(), node);
    }

    /** Takes an edge up. */
    public void add(PictureEdge edge) {
        edges.put(edge.key(), edge);
        put(byElement, edge.element(), edge);
        put(byEnd, edge.source(), edge);
        if (edge.target() != edge.source()) {
            put(byEnd, edge.target(), edge);
        }
    }

    /** Lets a node go, with all that is in it. */
    public void remove(PictureNode node) {
        (node.parent() == null ? top : node.parent().children()).remove(node);
        visit(node, each -> {
            nodes.remove(each.key(), each);
            take(byElement, each.element(), each);
        });
    }

    /** Lets an edge go. */
    public void remove(PictureEdge edge) {
        edges.remove(edge.key(), edge);
        take(byElement, edge.element(), edge);
        take(byEnd, edge.source(), edge);
        take(byEnd, edge.target(), edge);
    }

    /**
     * Puts the edges into an order.
     *
     * @param wanted all edges of the picture
     * @return whether they were in another order
     */
    public boolean order(Collection<PictureEdge> wanted) {
        List<PictureEdge> ordered = List.copyOf(wanted);
        if (ordered.equals(List.copyOf(edges.values()))) {
            return false;
        }
        edges.clear();
        ordered.forEach(edge -> edges.put(edge.key(), edge));
        return true;
    }

    private static <K, V> void put(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(value);
    }

    private static <K, V> void take(Map<K, List<V>> index, K key, V value) {
        index.computeIfPresent(key, (unused, values) -> values.remove(value) && values.isEmpty() ? null : values);
    }
}
