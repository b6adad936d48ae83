package org.canvasstudio.ui.clients.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The places of a result as a tree: client, canvas, block, element. */
final class FoundTree implements ITreeContentProvider {

    private final Map<Found, Set<Found>> children = new HashMap<>();
    private final Set<Found> roots = new LinkedHashSet<>();

    /** Takes in what the result holds now. */
    void update(CanvasSearchResult result) {
        children.clear();
        roots.clear();
        result.places().forEach(this::add);
    }

    private void add(Found place) {
        Found parent = place.parent();
        if (parent == null) {
            roots.add(place);
        } else if (children.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(place)) {
            add(parent);
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return children.getOrDefault(parent, Set.of()).toArray();
    }

    @Override
    public Object getParent(Object element) {
        return ((Found) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
        return children.containsKey(element);
    }
}
