package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** A part of a diagram that can be shown or hidden. */
public final class Layer extends Part {

    // Asked for with each edit, and put together from what the file says when that is all there.
    private List<NodeMapping> nodeMappings;
    private List<EdgeMapping> edgeMappings;
    private List<Decoration> decorations;

    Layer(SpecElement element) {
        super(element);
    }

    /** Whether it is the one that is always shown. */
    public boolean isDefault() {
        return "Layer".equals(element().type());
    }

    /** Whether users can switch it. */
    public boolean isOptional() {
        return !isDefault() && element().flag("optional");
    }

    /** Whether it is shown when a diagram is opened; one that cannot be switched always is. */
    public boolean isActiveByDefault() {
        return !isOptional() || element().flag("activeByDefault");
    }

    /** The mappings of containers and then of notes, its own and those that it takes from other layers. */
    public List<NodeMapping> nodeMappings() {
        if (nodeMappings == null) {
            List<NodeMapping> mappings = new ArrayList<>(children("containerMappings", NodeMapping::new));
            mappings.addAll(children("nodeMappings", NodeMapping::new));
            element().references("reusedMappings").stream().filter(each -> !"EdgeMapping".equals(each.type()))
                    .forEach(each -> mappings.add(each.as(NodeMapping::new)));
            nodeMappings = List.copyOf(mappings);
        }
        return nodeMappings;
    }

    /** The mappings of edges, its own and those that it takes from other layers. */
    public List<EdgeMapping> edgeMappings() {
        if (edgeMappings == null) {
            List<EdgeMapping> mappings = new ArrayList<>(children("edgeMappings", EdgeMapping::new));
            element().references("reusedMappings").stream().filter(each -> "EdgeMapping".equals(each.type()))
                    .forEach(each -> mappings.add(each.as(EdgeMapping::new)));
            edgeMappings = List.copyOf(mappings);
        }
        return edgeMappings;
    }

    /** The small images that the layer adds to nodes. */
    public List<Decoration> decorations() {
        if (decorations == null) {
            SpecElement set = element().child("decorationDescriptionsSet");
            decorations = set == null ? List.of() : all(set.children("decorationDescriptions"), Decoration::new);
        }
        return decorations;
    }

    /** What the layer changes in styles: each has a predicate and attributes that take other values where it is true. */
    public List<SpecElement> customizations() {
        SpecElement customization = element().child("customization");
        return customization == null ? List.of() : customization.children("vsmElementCustomizations");
    }

    /** The groups of its tools. */
    public List<ToolSection> toolSections() {
        return children("toolSections", ToolSection::new);
    }
}
