package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** Which elements of the model a diagram shows, and how. */
public abstract class DiagramElementMapping extends Part {

    private final String domainClass;

    DiagramElementMapping(SpecElement element) {
        super(element);
        domainClass = element.text("domainClass");
    }

    /** The class of the elements; empty for edges without an element of their own. */
    public final String domainClass() {
        return domainClass;
    }

    /** Which elements may be shown; {@code null} for edges without an element of their own. */
    public final Expression candidates() {
        return element().expression("semanticCandidatesExpression");
    }

    /** Whether an element is shown; {@code null} for all. */
    public final Expression precondition() {
        return element().expression("preconditionExpression");
    }

    /** What deletes; {@code null} when nothing does. */
    public final ToolDescription deletion() {
        return reference("deletionDescription", ToolDescription::new);
    }

    /** What edits the label in place; {@code null} when nothing does. */
    public final ToolDescription directEdit() {
        return reference("labelDirectEdit", ToolDescription::new);
    }

    /** What a double click does; {@code null} for nothing. */
    public final ToolDescription doubleClick() {
        return reference("doubleClickDescription", ToolDescription::new);
    }

    /** The styles that hold under a condition; the first whose condition is true is taken. */
    public final List<SpecElement> conditionalStyles() {
        return element().children("conditionnalStyles");
    }

    /** The style that holds otherwise. */
    public final SpecElement style() {
        return element().child("style");
    }
}
