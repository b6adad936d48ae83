package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;

/**
 * One file after validation.
 *
 * @param file     the file as it was named
 * @param client   the client that it belongs to; {@code null} when it could not be read
 * @param root     the canvas or the client in it; {@code null} when it could not be read
 * @param findings what the rules found, those set aside included; after mending what is left
 * @param settings the settings of the rules that hold for the file; {@code null} when it could not be read
 * @param mended   what was mended
 * @param problem  why the file could not be read; {@code null} when it could
 */
record Checked(Path file, ClientCanvases client, EObject root, List<Finding> findings, Settings settings, Mended mended,
        CanvasFileException problem) {

    /** What tells the file from its namesakes. */
    Origin origin() {
        return new Origin(root instanceof Identified ? ((Identified) root).getId() : null, client.id());
    }

    /** A file that could not be read. */
    static Checked unreadable(Path file, CanvasFileException problem) {
        return new Checked(file, null, null, List.of(), null, Mended.NOTHING, problem);
    }
}
