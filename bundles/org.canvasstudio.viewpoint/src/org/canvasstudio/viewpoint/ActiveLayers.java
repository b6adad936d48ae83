package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.viewpoint.spec.Decoration;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.EdgeMapping;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.NodeMapping;

/** The layers of a diagram that are shown now, with what is in them: asked for with each edit, found with each switch. */
final class ActiveLayers {

    private final DiagramDescription description;
    private final Set<Layer> active = new HashSet<>();
    private List<Layer> layers;
    private List<NodeMapping> nodeMappings;
    private List<EdgeMapping> edgeMappings;
    private Map<NodeMapping, List<Decoration>> decorations;

    /** The layers that are shown when the diagram is opened. */
    ActiveLayers(DiagramDescription description) {
        this.description = description;
        description.layers().stream().filter(Layer::isActiveByDefault).forEach(active::add);
        find();
    }

    private void find() {
        layers = description.layers().stream().filter(active::contains).toList();
        nodeMappings = layers.stream().flatMap(layer -> layer.nodeMappings().stream()).toList();
        edgeMappings = layers.stream().flatMap(layer -> layer.edgeMappings().stream()).toList();
        decorations = new HashMap<>();
    }

    /** Shows or hides a layer; whether that is a change. */
    boolean set(Layer layer, boolean isActive) {
        boolean isChange = isActive ? active.add(layer) : active.remove(layer);
        if (isChange) {
            find();
        }
        return isChange;
    }

    /** Whether a layer is shown. */
    boolean contains(Layer layer) {
        return active.contains(layer);
    }

    /** The layers in the order of the specification; another list as soon as they are others. */
    List<Layer> layers() {
        return layers;
    }

    /** The mappings of nodes that stand on the picture itself. */
    List<NodeMapping> nodeMappings() {
        return nodeMappings;
    }

    List<EdgeMapping> edgeMappings() {
        return edgeMappings;
    }

    /** The small images that nodes of a mapping may have. */
    List<Decoration> decorations(NodeMapping mapping) {
        return decorations.computeIfAbsent(mapping, key -> {
            List<Decoration> found = new ArrayList<>();
            for (Layer layer : layers) {
                layer.decorations().stream().filter(each -> each.isFor(mapping)).forEach(found::add);
            }
            return List.copyOf(found);
        });
    }
}
