package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** Elements that are lines or columns of a table: a LineMapping or an ElementColumnMapping of the file. */
public final class AxisMapping extends Part {

    AxisMapping(SpecElement element) {
        super(element);
    }

    /** The class of the elements. */
    public String domainClass() {
        return element().text("domainClass");
    }

    /** Which elements may be shown. */
    public Expression candidates() {
        return element().expression("semanticCandidatesExpression");
    }

    /** The text of the header. */
    public Expression header() {
        return element().expression("headerLabelExpression");
    }

    /** The lines below each line. */
    public List<AxisMapping> subLines() {
        return children("ownedSubLines", AxisMapping::new);
    }

    /** What deletes the element of a line or column; {@code null} when nothing does. */
    public ToolDescription deletion() {
        return child("delete", ToolDescription::new);
    }
}
