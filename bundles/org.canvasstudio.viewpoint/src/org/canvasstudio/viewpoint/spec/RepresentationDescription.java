package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** A diagram or a table of a specification. */
public abstract class RepresentationDescription extends Part {

    RepresentationDescription(SpecElement element) {
        super(element);
    }

    /** The class of the element that the representation is of. */
    public final String domainClass() {
        return element().text("domainClass");
    }

    /** The title; {@code null} for the label. */
    public final Expression title() {
        return element().expression("titleExpression");
    }

    /** Whether an element may have the representation; {@code null} for all. */
    public final Expression precondition() {
        return element().expression("preconditionExpression");
    }

    /** The validation rules that hold for it: its own and those of the viewpoint. */
    public final List<ValidationRule> rules() {
        List<ValidationRule> rules = new ArrayList<>();
        for (SpecElement owner : List.of(element(), element().parent())) {
            owner.children("validationSet")
                    .forEach(set -> rules.addAll(all(set.children("ownedRules"), ValidationRule::new)));
        }
        return rules;
    }
}
