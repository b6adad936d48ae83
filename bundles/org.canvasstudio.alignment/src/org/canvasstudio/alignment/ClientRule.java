package org.canvasstudio.alignment;

import org.canvasstudio.model.canvas.Client;

/** A rule that looks at the file of a client, and not at a canvas. */
public abstract class ClientRule extends Rule {

    @Override
    public final boolean holdsForClients() {
        return true;
    }

    @Override
    public final void check(Inspection inspection) {
        check(inspection.client(), inspection);
    }

    /** Looks at the client and reports what breaks the rule: the client, or something in it. */
    protected abstract void check(Client client, Inspection inspection);
}
