package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.Link;

/** A rule that looks at the links, one by one. */
public abstract class LinkRule extends EachRule<Link> {

    protected LinkRule() {
        super(Link.class);
    }

    /** Looks at one link and reports it when it breaks the rule. */
    @Override
    protected abstract void check(Link link, Inspection inspection);
}
