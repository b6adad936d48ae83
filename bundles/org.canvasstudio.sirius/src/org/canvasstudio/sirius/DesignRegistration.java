package org.canvasstudio.sirius;

import org.canvasstudio.design.CanvasDesign;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.business.api.session.SessionManagerListener;

/** Makes the specification known to Sirius, which creates this component when it starts. */
public final class DesignRegistration {

    /** Registers the viewpoints of the specification; sessions keep their diagrams tidy from now on. */
    public DesignRegistration() {
        SessionManager.INSTANCE.getSessions().forEach(TidyDiagrams::of);
        SessionManager.INSTANCE.addSessionsListener(new SessionManagerListener.Stub() {
            @Override
            public void notifyAddSession(Session session) {
                TidyDiagrams.of(session);
            }
        });
        ViewpointRegistry.getInstance().registerFromPlugin(CanvasDesign.BUNDLE + '/' + CanvasDesign.SPECIFICATION);
    }
}
