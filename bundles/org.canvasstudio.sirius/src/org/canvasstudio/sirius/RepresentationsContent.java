package org.canvasstudio.sirius;

import org.canvasstudio.design.CanvasDesign;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionListener;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.business.api.session.SessionManagerListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;

/** Below each canvas of an open session: what it can be shown as. */
public final class RepresentationsContent implements ICommonContentProvider {

    private static final Object[] NONE = {};

    private final SessionManagerListener listener = new SessionManagerListener.Stub() {
        @Override
        public void notify(Session session, int change) {
            if (change == SessionListener.OPENED || change == SessionListener.CLOSED
                    || change == SessionListener.SELECTED_VIEWS_CHANGE_KIND) {
                display.asyncExec(RepresentationsContent.this::refresh);
            }
        }
    };
    private Display display;
    private StructuredViewer viewer;

    @Override
    public void init(ICommonContentExtensionSite site) {
        display = Display.getCurrent();
        SessionManager.INSTANCE.addSessionsListener(listener);
    }

    @Override
    public void dispose() {
        SessionManager.INSTANCE.removeSessionsListener(listener);
    }

    @Override
    public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
        viewer = (StructuredViewer) newViewer;
    }

    private void refresh() {
        if (viewer != null && !viewer.getControl().isDisposed()) {
            viewer.refresh();
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return NONE;
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (!(parent instanceof IFile) || !CanvasDesign.EXTENSION.equals(((IFile) parent).getFileExtension())) {
            return NONE;
        }
        IFile canvas = (IFile) parent;
        return ClientSessions.opened(canvas.getProject()).map(session -> ClientSessions.kinds(session).stream()
                .map(kind -> new RepresentationNode(canvas, kind.getName(), ClientSessions.label(kind))).toArray()).orElse(NONE);
    }

    @Override
    public boolean hasChildren(Object parent) {
        return getChildren(parent).length > 0;
    }

    @Override
    public Object getParent(Object object) {
        return object instanceof RepresentationNode ? ((RepresentationNode) object).canvas() : null;
    }

    @Override
    public void restoreState(IMemento memento) {
        // Nothing is kept.
    }

    @Override
    public void saveState(IMemento memento) {
        // Nothing is kept.
    }
}
