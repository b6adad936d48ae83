package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** Elements of the model that are shown as containers or notes: a ContainerMapping or a NodeMapping of the file. */
public final class NodeMapping extends DiagramElementMapping {

    private final List<NodeMapping> contents = new ArrayList<>();
    private final boolean container;
    private List<NodeMapping> all;

    NodeMapping(SpecElement element) {
        super(element);
        container = "ContainerMapping".equals(element.type());
        contents.addAll(children("subContainerMappings", NodeMapping::new));
        contents.addAll(children("subNodeMappings", NodeMapping::new));
    }

    /** Whether other nodes may be inside. */
    public boolean isContainer() {
        return container;
    }

    /** What may be inside: containers, notes, and what is taken from other places. */
    public List<NodeMapping> contents() {
        if (all == null) {
            List<NodeMapping> found = new ArrayList<>(contents);
            found.addAll(references("reusedContainerMappings", NodeMapping::new));
            found.addAll(references("reusedNodeMappings", NodeMapping::new));
            all = List.copyOf(found);
        }
        return all;
    }

    /** Whether the mapping of what is inside stands in this one, and is not taken from another place. */
    public boolean owns(NodeMapping content) {
        return contents.contains(content);
    }

    /** What may be dropped on it. */
    public List<ToolDescription> drops() {
        return references("dropDescriptions", ToolDescription::new);
    }

    /** What may be pasted into it. */
    public List<ToolDescription> pastes() {
        return references("pasteDescriptions", ToolDescription::new);
    }
}
