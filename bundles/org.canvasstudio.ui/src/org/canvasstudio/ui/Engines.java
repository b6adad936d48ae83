package org.canvasstudio.ui;

import org.canvasstudio.alignment.AlignmentEngine;
import org.eclipse.core.resources.IResource;

/** The engine of the rules for a place in the workspace, with the settings that hold there. */
public final class Engines {

    private Engines() {
    }

    /** @param resource a file or a client of the workspace; {@code null} for a file outside */
    public static AlignmentEngine of(IResource resource) {
        return AlignmentEngine.preset();
    }
}
