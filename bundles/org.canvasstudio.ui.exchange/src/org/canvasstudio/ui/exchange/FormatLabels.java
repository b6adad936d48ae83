package org.canvasstudio.ui.exchange;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.interchange.Format;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.ecore.EClass;

/** What is said to the user about formats. */
final class FormatLabels {

    /** The ids of the studio's own formats. */
    static final List<String> NATIVE = List.of("canvas", "client");

    private FormatLabels() {
    }

    /** Whether the format is one of the studio's own, whose files are in the workspace as they are. */
    static boolean isNative(Format format) {
        return NATIVE.contains(format.id());
    }

    /** Whether both formats hold canvases, or both hold clients. */
    static boolean mayHold(Format one, Format other) {
        for (EClass root : List.of(CanvasPackage.Literals.CANVAS, CanvasPackage.Literals.CLIENT)) {
            if (one.holds(root) && other.holds(root)) {
                return true;
            }
        }
        return false;
    }

    /** The short name. */
    static String name(Format format) {
        switch (format.id()) {
        case "canvas":
            return Messages.FormatLabels_canvas;
        case "client":
            return Messages.FormatLabels_client;
        default:
            return format.id().toUpperCase(Locale.ROOT);
        }
    }

    /** The name with what the format is for. */
    static String description(Format format) {
        switch (format.id()) {
        case "bmml":
            return Messages.FormatLabels_bmml;
        case "xmi":
            return Messages.FormatLabels_xmi;
        case "svg":
            return Messages.FormatLabels_svg;
        case "png":
            return Messages.FormatLabels_png;
        case "pdf":
            return Messages.FormatLabels_pdf;
        default:
            return name(format) + " (." + String.join(", .", format.extensions()) + ")";
        }
    }
}
