package org.canvasstudio.ui.clients.wizards;

import org.canvasstudio.examples.Templates;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasState;
import org.eclipse.core.resources.IProject;

/**
 * The canvas that is wanted.
 *
 * @param project   the client; {@code null} when that is made at the same time
 * @param file      the name of the file
 * @param name      the name of the canvas
 * @param template  the template, see {@link Templates}
 * @param state     the state of the canvas
 * @param reinvents the file of the canvas that this one reinvents; {@code null} for none
 */
record NewCanvas(IProject project, String file, String name, String template, CanvasState state, String reinvents) {

    Canvas create() {
        Canvas canvas = Templates.create(template, name);
        canvas.setState(state);
        canvas.setReinvents(reinvents);
        return canvas;
    }
}
