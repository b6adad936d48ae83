package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.EdgeMapping;
import org.canvasstudio.viewpoint.spec.NodeMapping;
import org.eclipse.emf.ecore.EObject;

/** Brings the edges of a picture up to date, after its nodes. */
final class EdgeUpdater {

    /**
     * What an update has done beside adding and removing.
     *
     * @param changed edges that look other than before
     * @param isMoved whether edges stand in another order than before
     */
    record Result(Set<PictureElement> changed, boolean isMoved) {
    }

    /**
     * What an element or a node gives by a mapping.
     *
     * @param isShown whether the precondition holds
     */
    private record Known(boolean isShown, List<PictureEdge> edges) {
    }

    private final Registry registry;
    private final Interpreter interpreter;
    private final Picture picture;
    private final Styles styles;
    /** In the order of the mappings. */
    private Map<EdgeMapping, Map<Object, Known>> known = new LinkedHashMap<>();
    private final Map<List<NodeMapping>, Set<String>> namesOf = new IdentityHashMap<>();

    private Set<EObject> dirty;
    private Set<EObject> unsettled;
    private Set<PictureElement> added;
    private Set<PictureElement> removed;
    private Set<PictureElement> changed;

    EdgeUpdater(Registry registry, Picture picture, Styles styles) {
        this.registry = registry;
        this.picture = picture;
        this.styles = styles;
        interpreter = registry.interpreter();
    }

    Result update(List<EdgeMapping> mappings, Set<EObject> dirtyElements, Set<PictureElement> addedSoFar,
            Set<PictureElement> removedSoFar) {
        dirty = dirtyElements;
        added = addedSoFar;
        removed = removedSoFar;
        changed = new LinkedHashSet<>();
        findUnsettled();
        boolean isSame = List.copyOf(known.keySet()).equals(mappings);
        if (!isSame) {
            known.keySet().retainAll(mappings);
        }
        Map<EdgeMapping, Map<Object, Known>> all = new LinkedHashMap<>();
        for (EdgeMapping mapping : mappings) {
            Map<Object, Known> before = known.getOrDefault(mapping, Map.of());
            Map<Object, Known> now = mapping.hasElement() ? ofElements(mapping, before) : ofRelations(mapping);
            isSame &= now == before;
            all.put(mapping, now);
        }
        known = all;
        return new Result(changed, !isSame && order());
    }

    /** Lets the picture have the edges that are known now; whether they stand in another order than before. */
    private boolean order() {
        Map<String, PictureEdge> wanted = new LinkedHashMap<>();
        known.values().forEach(each -> each.values().forEach(of -> of.edges().forEach(edge -> wanted.put(edge.key(), edge))));
        for (PictureEdge edge : List.copyOf(picture.edges())) {
            if (wanted.get(edge.key()) != edge) {
                picture.remove(edge);
                removed.add(edge);
            }
        }
        for (PictureEdge edge : wanted.values()) {
            if (picture.edge(edge.key()) != edge) {
                picture.add(edge);
                added.add(edge);
            }
        }
        return picture.order(wanted.values());
    }

    /** Elements whose edges must be found again since a node came or went at which they begin or end. */
    private void findUnsettled() {
        unsettled = new HashSet<>();
        for (PictureElement each : removed) {
            if (each instanceof PictureEdge) {
                unsettled.add(each.element());
            }
        }
        for (PictureElement each : added) {
            if (each instanceof PictureNode node) {
                for (PictureElement other : picture.showing(node.element())) {
                    if (other instanceof PictureNode shown) {
                        picture.edgesOf(shown).forEach(edge -> unsettled.add(edge.element()));
                    }
                }
            }
        }
    }

    private boolean isStale(EObject element) {
        return dirty == null || dirty.contains(element) || unsettled.contains(element);
    }

    /** The former answer when it is still right. */
    private Map<Object, Known> ofElements(EdgeMapping mapping, Map<Object, Known> before) {
        Map<String, Object> variables = variables();
        Collection<EObject> elements = interpreter.elements(mapping.candidates(), picture.root(), variables);
        Map<Object, Known> now = new LinkedHashMap<>();
        boolean isSame = elements.size() == before.size();
        Iterator<Object> others = before.keySet().iterator();
        for (EObject element : elements) {
            Known prior = before.get(element);
            Known found = isSettled(element, prior) ? prior : ofElement(mapping, element, variables);
            now.put(element, found);
            isSame = isSame && element == others.next() && found.equals(prior);
        }
        return isSame ? before : now;
    }

    private boolean isSettled(EObject element, Known prior) {
        return prior != null && !isStale(element) && (!prior.isShown() || !prior.edges().isEmpty());
    }

    private Known ofElement(EdgeMapping mapping, EObject element, Map<String, Object> variables) {
        if (!registry.isInstance(element, mapping.domainClass())
                || !interpreter.isTrue(mapping.precondition(), element, variables)) {
            return new Known(false, List.of());
        }
        List<PictureNode> sources = views(interpreter.elements(mapping.sourceFinder(), element, variables), mapping.sources());
        List<PictureNode> targets = views(interpreter.elements(mapping.targetFinder(), element, variables), mapping.targets());
        boolean isSingle = sources.size() == 1 && targets.size() == 1;
        List<PictureEdge> edges = new ArrayList<>();
        for (PictureNode source : sources) {
            for (PictureNode target : targets) {
                String key = isSingle ? Keys.of(mapping, element) : Keys.edge(mapping, element, source, target);
                edges.add(edge(mapping, key, element, source, target));
            }
        }
        return new Known(true, edges);
    }

    /** Relations may follow from the whole model, so all are evaluated. */
    private Map<Object, Known> ofRelations(EdgeMapping mapping) {
        Map<Object, Known> now = new LinkedHashMap<>();
        Set<String> sources = names(mapping.sources());
        for (PictureNode source : picture.nodes()) {
            if (sources.contains(source.mapping())) {
                now.put(source, ofRelation(mapping, source));
            }
        }
        return now;
    }

    private Known ofRelation(EdgeMapping mapping, PictureNode source) {
        EObject element = source.element();
        Map<String, Object> variables = Variables.of("diagram", picture, "container", picture.root(), "containerView", picture,
                "source", element, "sourceView", source);
        List<PictureEdge> edges = new ArrayList<>();
        for (PictureNode target : views(interpreter.elements(mapping.targetFinder(), element, variables), mapping.targets())) {
            Map<String, Object> ends = Variables.with(Variables.with(variables, "target", target.element()), "targetView",
                    target);
            if (interpreter.isTrue(mapping.precondition(), element, ends)) {
                edges.add(edge(mapping, Keys.edge(mapping, element, source, target), element, source, target));
            }
        }
        return new Known(true, edges);
    }

    /** The edges that a mapping gives at a node, whether they are shown or not. */
    List<PictureEdge> find(EdgeMapping mapping, PictureNode node) {
        changed = new LinkedHashSet<>();
        List<PictureEdge> found = new ArrayList<>();
        if (mapping.hasElement()) {
            Map<String, Object> variables = variables();
            for (EObject element : interpreter.elements(mapping.candidates(), picture.root(), variables)) {
                if (mayEnd(mapping, element, node.element(), variables)) {
                    found.addAll(ofElement(mapping, element, variables).edges());
                }
            }
        } else {
            Set<String> sources = names(mapping.sources());
            picture.nodes().stream().filter(source -> sources.contains(source.mapping()))
                    .forEach(source -> found.addAll(ofRelation(mapping, source).edges()));
        }
        found.removeIf(edge -> edge.source() != node && edge.target() != node);
        return found;
    }

    /** Whether an element would be an edge that begins or ends at another one. */
    private boolean mayEnd(EdgeMapping mapping, EObject element, EObject end, Map<String, Object> variables) {
        return registry.isInstance(element, mapping.domainClass())
                && (interpreter.elements(mapping.sourceFinder(), element, variables).contains(end)
                        || interpreter.elements(mapping.targetFinder(), element, variables).contains(end));
    }

    private Map<String, Object> variables() {
        return Variables.of("diagram", picture, "container", picture.root(), "containerView", picture);
    }

    private List<PictureNode> views(Collection<EObject> elements, List<NodeMapping> mappings) {
        Set<String> names = namesOf.computeIfAbsent(mappings, EdgeUpdater::names);
        List<PictureNode> views = new ArrayList<>(1);
        for (EObject element : elements) {
            for (PictureElement shown : picture.showing(element)) {
                if (shown instanceof PictureNode node && names.contains(node.mapping())) {
                    views.add(node);
                }
            }
        }
        if (views.size() > 1) {
            views.sort(Comparator.comparing(PictureNode::key));
        }
        return views;
    }

    private static Set<String> names(List<NodeMapping> mappings) {
        Set<String> names = new HashSet<>();
        mappings.forEach(mapping -> names.add(mapping.name()));
        return names;
    }

    private PictureEdge edge(EdgeMapping mapping, String key, EObject element, PictureNode source, PictureNode target) {
        PictureEdge edge = picture.edge(key);
        if (edge == null || edge.element() != element || edge.source() != source || edge.target() != target) {
            edge = new PictureEdge(key, mapping.name(), element, source, target);
        }
        Map<String, Object> variables = Variables.of("diagram", picture, "view", edge, "source", source.element(), "target",
                target.element(), "sourceView", source, "targetView", target);
        if (styles.apply(mapping, edge, variables)) {
            changed.add(edge);
        }
        return edge;
    }
}
