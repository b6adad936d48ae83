package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** A diagram: layers with mappings and tools. */
public final class DiagramDescription extends RepresentationDescription {

    DiagramDescription(SpecElement element) {
        super(element);
    }

    /** The id of the layout. */
    public String layout() {
        return element().child("layout").text("id");
    }

    /** The layer that is always shown, then the others. */
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(children("defaultLayer", Layer::new));
        layers.addAll(children("additionalLayers", Layer::new));
        return layers;
    }

    /** What may be dropped on the ground of the diagram. */
    public List<ToolDescription> drops() {
        return references("dropDescriptions", ToolDescription::new);
    }

    /** What may be pasted on the ground of the diagram. */
    public List<ToolDescription> pastes() {
        return references("pasteDescriptions", ToolDescription::new);
    }
}
