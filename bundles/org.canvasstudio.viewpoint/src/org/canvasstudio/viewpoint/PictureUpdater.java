package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.Decoration;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.DiagramElementMapping;
import org.canvasstudio.viewpoint.spec.EdgeMapping;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.NodeMapping;
import org.eclipse.emf.ecore.EObject;

/**
 * Brings a picture up to date with its model. What is not told to be dirty stays as it is, except what a whole model may
 * decide: which elements are shown at the first level and as edges, and the small images at the corners.
 */
final class PictureUpdater {

    private final Registry registry;
    private final Interpreter interpreter;
    private final DiagramDescription description;
    private final Picture picture;
    private final ActiveLayers active;
    private final Styles styles;
    private final EdgeUpdater edges;
    private final Map<String, NodeMapping> mappings = new HashMap<>();
    private final Map<String, EdgeMapping> edgeMappings = new HashMap<>();

    private Set<EObject> dirty;
    private boolean sameKeys;
    private Set<PictureElement> added;
    private Set<PictureElement> removed;
    private Set<PictureElement> changed;
    private final Set<PictureNode> synchronised = new HashSet<>();
    private boolean isMoved;
    private Object decoratedFor;
    private List<Layer> shown;

    /** @param active the layers that are shown; whoever has made them switches them */
    PictureUpdater(Registry registry, DiagramDescription description, Picture picture, ActiveLayers active) {
        this.registry = registry;
        this.description = description;
        this.picture = picture;
        this.active = active;
        interpreter = registry.interpreter();
        styles = new Styles(registry);
        edges = new EdgeUpdater(registry, picture, styles);
        for (Layer layer : description.layers()) {
            layer.nodeMappings().forEach(this::index);
            layer.edgeMappings().forEach(mapping -> edgeMappings.put(mapping.name(), mapping));
        }
    }

    private void index(NodeMapping mapping) {
        if (mappings.put(mapping.name(), mapping) == null) {
            mapping.contents().forEach(this::index);
        }
    }

    /** The mapping of a node. */
    NodeMapping mapping(PictureNode node) {
        return mappings.get(node.mapping());
    }

    /** The mapping of a node or an edge. */
    DiagramElementMapping mapping(PictureElement shown) {
        return shown instanceof PictureNode node ? mapping(node) : edgeMappings.get(shown.mapping());
    }

    /** The active layers in the order of the specification. */
    List<Layer> activeLayers() {
        return active.layers();
    }

    /** The edges of layers that are off, at a node; they are no part of the picture. */
    List<PictureEdge> hiddenLinks(PictureNode node) {
        List<PictureEdge> hidden = new ArrayList<>();
        for (Layer layer : description.layers()) {
            if (!active.contains(layer)) {
                layer.edgeMappings().forEach(mapping -> hidden.addAll(edges.find(mapping, node)));
            }
        }
        return hidden;
    }

    /**
     * Brings the picture up to date; when it has changed more than texts, styles and badges, places must be found again.
     *
     * @param touched what may look other than before
     */
    Diagram.Change update(ModelObserver.Dirty touched) {
        dirty = touched.elements();
        sameKeys = touched.sameKeys();
        added = new LinkedHashSet<>();
        removed = new LinkedHashSet<>();
        changed = new LinkedHashSet<>();
        synchronised.clear();
        isMoved = false;
        boolean isSwitched = shown != active.layers();
        shown = active.layers();
        if (isSwitched) {
            styles.customize(shown);
        }
        synchronise(null, active.nodeMappings());
        for (PictureNode node : dirtyNodes()) {
            List<NodeMapping> contents = mapping(node).contents();
            if (!contents.isEmpty() && picture.node(node.key()) == node && synchronised.add(node)) {
                synchronise(node, contents);
            }
        }
        // An edge may get further ends where a layer brings notes.
        EdgeUpdater.Result result = edges.update(active.edgeMappings(), isSwitched ? null : dirty, added, removed);
        changed.addAll(result.changed());
        isMoved |= result.isMoved() || !added.isEmpty() || !removed.isEmpty();
        decorate(isSwitched);
        changed.removeAll(added);
        changed.removeAll(removed);
        picture.setTitle(description.title() == null ? description.label()
                : interpreter.text(description.title(), picture.root(), variables(null)));
        return new Diagram.Change(added, removed, changed, isMoved);
    }

    /** The containers of what is dirty, and what is dirty itself: what is in them may be other than before. */
    private Collection<PictureNode> dirtyNodes() {
        Set<PictureNode> nodes = new LinkedHashSet<>();
        Collection<PictureNode> all = new ArrayList<>();
        if (dirty == null) {
            all = picture.nodes();
        } else {
            for (EObject element : dirty) {
                for (PictureElement shown : picture.showing(element)) {
                    if (shown instanceof PictureNode node) {
                        all.add(node);
                    }
                }
            }
        }
        for (PictureNode node : all) {
            if (node.parent() != null) {
                nodes.add(node.parent());
            }
            nodes.add(node);
        }
        return nodes;
    }

    private boolean isDirty(EObject element) {
        return dirty == null || dirty.contains(element);
    }

    private void synchronise(PictureNode parent, List<NodeMapping> contents) {
        EObject container = parent == null ? picture.root() : parent.element();
        List<PictureNode> present = parent == null ? picture.top() : parent.children();
        Map<String, PictureNode> before = new HashMap<>();
        present.forEach(node -> before.put(node.key(), node));
        Map<String, PictureNode> wanted = new LinkedHashMap<>();
        NodeMapping owner = parent == null ? null : mapping(parent);
        int next = 0;
        for (NodeMapping mapping : contents) {
            boolean isOfWholeModel = parent == null && styles.isOfWholeModel(mapping);
            for (EObject element : interpreter.elements(mapping.candidates(), container, variables(parent))) {
                PictureNode node = sameKeys && next < present.size() ? present.get(next) : null;
                String key;
                if (node != null && node.element() == element && node.mapping().equals(mapping.name())) {
                    key = node.key();
                    next++;
                } else {
                    key = Keys.node(parent, owner, mapping, element);
                    node = before.get(key);
                }
                if (node != null && node.element() == element) {
                    if (!isDirty(element) && !isOfWholeModel) {
                        wanted.put(key, node);
                    } else if (isShown(mapping, element, container, parent)) {
                        wanted.put(key, node);
                        refresh(mapping, node, container, parent);
                    }
                } else if (isShown(mapping, element, container, parent)) {
                    if (node != null) {
                        remove(node);
                    }
                    wanted.put(key, add(mapping, key, element, container, parent));
                }
            }
        }
        before.values().stream().filter(node -> wanted.get(node.key()) != node && !removed.contains(node)).forEach(this::remove);
        if (!present.equals(List.copyOf(wanted.values()))) {
            present.clear();
            present.addAll(wanted.values());
            isMoved = true;
        }
    }

    private boolean isShown(NodeMapping mapping, EObject element, EObject container, PictureNode parent) {
        return registry.isInstance(element, mapping.domainClass())
                && (mapping.precondition() == null || interpreter.isTrue(mapping.precondition(), element, variables(container, parent, null)));
    }

    private PictureNode add(NodeMapping mapping, String key, EObject element, EObject container, PictureNode parent) {
        PictureNode node = new PictureNode(key, mapping.name(), element, parent, mapping.isContainer());
        styles.apply(mapping, node, variables(container, parent, node));
        picture.add(node);
        added.add(node);
        synchronised.add(node);
        if (!mapping.contents().isEmpty()) {
            synchronise(node, mapping.contents());
        }
        return node;
    }

    private void refresh(NodeMapping mapping, PictureNode node, EObject container, PictureNode parent) {
        int width = node.wantedWidth();
        int height = node.wantedHeight();
        if (styles.apply(mapping, node, variables(container, parent, node))) {
            changed.add(node);
            isMoved |= width != node.wantedWidth() || height != node.wantedHeight();
        }
    }

    private void remove(PictureNode node) {
        List.copyOf(node.children()).forEach(this::remove);
        picture.edgesOf(node).forEach(edge -> {
            picture.remove(edge);
            removed.add(edge);
        });
        picture.remove(node);
        removed.add(node);
    }

    private void decorate(boolean isSwitched) {
        Object beyond = registry.beyondModel(picture.root());
        boolean isNear = dirty != null && beyond == decoratedFor && !isSwitched;
        decoratedFor = beyond;
        for (PictureNode node : isNear ? near() : picture.nodes()) {
            List<Badge> badges = badges(active.decorations(mapping(node)), node);
            if (!badges.equals(node.badges())) {
                node.setBadges(badges);
                changed.add(node);
            }
        }
    }

    /** The nodes that are new or show what is dirty. */
    private Collection<PictureNode> near() {
        Set<PictureNode> near = new LinkedHashSet<>();
        Stream.concat(added.stream(), dirty.stream().flatMap(element -> picture.showing(element).stream()))
                .filter(PictureNode.class::isInstance).forEach(node -> near.add((PictureNode) node));
        return near;
    }

    /** Lets the next update evaluate the badges of all nodes. */
    void forgetBadges() {
        decoratedFor = null;
    }

    private List<Badge> badges(List<Decoration> decorations, PictureNode node) {
        if (decorations.isEmpty()) {
            return List.of();
        }
        EObject element = node.element();
        Map<String, Object> variables = variables(null, node.parent(), node);
        List<Badge> badges = List.of();
        for (Decoration decoration : decorations) {
            if (!decoration.domainClass().isEmpty() && !registry.isInstance(element, decoration.domainClass())
                    || !interpreter.isTrue(decoration.precondition(), element, variables)) {
                continue;
            }
            String image = interpreter.text(decoration.image(), element, variables);
            if (!image.isEmpty()) {
                badges = badges.isEmpty() ? new ArrayList<>() : badges;
                badges.add(new Badge(decoration.name(), image, Badge.Corner.valueOf(decoration.position()),
                        interpreter.text(decoration.tooltip(), element, variables)));
            }
        }
        return badges;
    }

    private Map<String, Object> variables(PictureNode parent) {
        return variables(parent == null ? picture.root() : parent.element(), parent, null);
    }

    private Map<String, Object> variables(EObject container, PictureNode parent, PictureNode view) {
        return Variables.of("diagram", picture, "container", container, "containerView", parent == null ? picture : parent,
                "view", view);
    }
}
