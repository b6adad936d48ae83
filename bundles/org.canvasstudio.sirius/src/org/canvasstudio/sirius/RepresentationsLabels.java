package org.canvasstudio.sirius;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;

/** What the representations of canvases are called in the Clients view. */
public final class RepresentationsLabels extends LabelProvider implements ICommonLabelProvider {

    @Override
    public void init(ICommonContentExtensionSite site) {
        // Nothing of the site is needed.
    }

    @Override
    public Image getImage(Object object) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
    }

    @Override
    public String getDescription(Object object) {
        return getText(object);
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
