package org.canvasstudio.ui.clients.navigator;

import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Hides the clients of a type, or the canvases of a state: the type or state follows the colon in the extension. */
public class TypeFilter extends ViewerFilter implements IExecutableExtension {

    private ClientType type;
    private CanvasState state;

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
        type = ClientType.get((String) data);
        state = CanvasState.get((String) data);
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object object) {
        if (type != null && Known.isClient(object)) {
            ClientEntry client = Portfolio.index().client((IProject) object);
            return client == null || client.type() != type;
        }
        return state == null || !Known.isCanvasFile(object) || Known.state((IFile) object) != state;
    }
}
