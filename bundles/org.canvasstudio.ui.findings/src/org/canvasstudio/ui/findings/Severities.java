package org.canvasstudio.ui.findings;

import org.canvasstudio.alignment.Severity;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** How severities are called and shown. */
final class Severities {

    private Severities() {
    }

    static String name(Severity severity) {
        switch (severity) {
        case ERROR:
            return Messages.Severities_error;
        case WARNING:
            return Messages.Severities_warning;
        default:
            return Messages.Severities_advice;
        }
    }

    static String plural(Severity severity) {
        switch (severity) {
        case ERROR:
            return Messages.Severities_errors;
        case WARNING:
            return Messages.Severities_warnings;
        default:
            return Messages.Severities_advices;
        }
    }

    static Image image(Severity severity) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(imageKey(severity));
    }

    private static String imageKey(Severity severity) {
        switch (severity) {
        case ERROR:
            return ISharedImages.IMG_OBJS_ERROR_TSK;
        case WARNING:
            return ISharedImages.IMG_OBJS_WARN_TSK;
        default:
            return ISharedImages.IMG_OBJS_INFO_TSK;
        }
    }
}
