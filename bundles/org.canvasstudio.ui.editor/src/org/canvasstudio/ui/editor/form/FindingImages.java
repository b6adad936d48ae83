package org.canvasstudio.ui.editor.form;

import org.canvasstudio.alignment.Severity;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** How the severities of findings look in the workbench. */
public final class FindingImages {

    private FindingImages() {
    }

    /** The icon. */
    public static Image of(Severity severity) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(severity == Severity.ERROR ? ISharedImages.IMG_OBJS_ERROR_TSK
                : severity == Severity.WARNING ? ISharedImages.IMG_OBJS_WARN_TSK : ISharedImages.IMG_OBJS_INFO_TSK);
    }
}
