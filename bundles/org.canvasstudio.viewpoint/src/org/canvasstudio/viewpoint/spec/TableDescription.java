package org.canvasstudio.viewpoint.spec;

import java.util.List;
import java.util.stream.Stream;

/** A cross table: elements as lines, elements as columns, and what they have in common in the cells. */
public final class TableDescription extends RepresentationDescription {

    TableDescription(SpecElement element) {
        super(element);
    }

    /** The mappings of the lines. */
    public List<AxisMapping> lines() {
        return children("ownedLineMappings", AxisMapping::new);
    }

    /** The mappings of the columns. */
    public List<AxisMapping> columns() {
        return children("ownedColumnMappings", AxisMapping::new);
    }

    /** The mappings of the cells. */
    public List<IntersectionMapping> intersections() {
        return children("intersection", IntersectionMapping::new);
    }

    /** The width of the column with the heads of the lines, in units; 0 when it is not written. */
    public int headWidth() {
        return element().number("initialHeaderColumnWidth");
    }

    /** What makes lines and columns. */
    public List<ToolDescription> creations() {
        return Stream.concat(children("ownedCreateLine", ToolDescription::new).stream(),
                children("createColumn", ToolDescription::new).stream()).toList();
    }
}
