package org.canvasstudio.ui;

import org.canvasstudio.alignment.Severity;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The mark on the icon of what has findings. */
public final class SeverityOverlay {

    private SeverityOverlay() {
    }

    /**
     * The mark of the heaviest finding. Advice has none: a young canvas would be covered with it.
     *
     * @param severity {@code null} where there is no finding
     * @return {@code null} for no mark
     */
    public static ImageDescriptor of(Severity severity) {
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        if (severity == Severity.ERROR) {
            return shared.getImageDescriptor(ISharedImages.IMG_DEC_FIELD_ERROR);
        }
        return severity == Severity.WARNING ? shared.getImageDescriptor(ISharedImages.IMG_DEC_FIELD_WARNING) : null;
    }
}
