package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** A group of tools. */
public final class ToolSection extends Part {

    ToolSection(SpecElement element) {
        super(element);
    }

    /** The tools in the order of the file. */
    public List<ToolDescription> tools() {
        return children("ownedTools", ToolDescription::new);
    }
}
