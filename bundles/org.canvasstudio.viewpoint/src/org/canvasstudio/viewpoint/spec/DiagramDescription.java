package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** A diagram: layers with mappings and tools. */
public final class DiagramDescription extends RepresentationDescription {

    // Asked for very often, and put together from what the file says when that is all there.
    private List<Layer> layers;

    DiagramDescription(SpecElement element) {
        super(element);
    }

    /** The id of the layout. */
    public String layout() {
        return element().child("layout").text("id");
    }

    /** The layer that is always shown, then the others. */
    public List<Layer> layers() {
        if (layers == null) {
            List<Layer> all = new ArrayList<>(children("defaultLayer", Layer::new));
            all.addAll(children("additionalLayers", Layer::new));
            layers = List.copyOf(all);
        }
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
