package org.canvasstudio.ui.clients.navigator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Hides a kind of thing in the Clients view: which one follows the colon in the extension. */
public class KindFilter extends ViewerFilter implements IExecutableExtension {

    private String hidden = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
        hidden = (String) data;
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object object) {
        return switch (hidden) {
        case "blocks" -> !(object instanceof BlockNode);
        case "emptyBlocks" -> !(object instanceof BlockNode) || Known.count(object) > 0;
        case "files" -> !(object instanceof IFile) || Known.isCanvasFile(object) || Known.isClientFile(object);
        default -> true;
        };
    }
}
