package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** What the cells of a table show: elements that belong to a line and a column, or only a relation between both. */
public final class IntersectionMapping extends Part {

    private final List<AxisMapping> lines;
    private final AxisMapping column;

    IntersectionMapping(SpecElement element) {
        super(element);
        lines = references("lineMapping", AxisMapping::new);
        column = reference("columnMapping", AxisMapping::new);
    }

    /** The mappings of the lines that it is for. */
    public List<AxisMapping> lines() {
        return lines;
    }

    /** The mapping of the columns that it is for. */
    public AxisMapping column() {
        return column;
    }

    /** Whether an element of its own stands behind each cell. */
    public boolean hasElement() {
        return element().flag("useDomainClass");
    }

    /** An expression of the mapping; {@code null} when it is not written. */
    public Expression expression(String attribute) {
        return element().expression(attribute);
    }

    /** What edits a cell that shows something; {@code null} when nothing does. */
    public ToolDescription directEdit() {
        return child("directEdit", ToolDescription::new);
    }

    /** What fills a cell that shows nothing; {@code null} when nothing does. */
    public ToolDescription creation() {
        return child("create", ToolDescription::new);
    }
}
