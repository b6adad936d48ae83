package org.canvasstudio.sirius;

import org.canvasstudio.design.CanvasDesign;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;

/** Makes the specification known to Sirius, which creates this component when it starts. */
public final class DesignRegistration {

    /** Registers the viewpoints of the specification. */
    public DesignRegistration() {
        ViewpointRegistry.getInstance().registerFromPlugin(CanvasDesign.BUNDLE + '/' + CanvasDesign.SPECIFICATION);
    }
}
