package org.canvasstudio.alignment;

import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What lies around the file that is checked: the client, and what the rules need to know of the client's other canvases.
 * Rules ask for it late and only when they need it, because an answer may cost a file to read.
 */
public interface Surroundings {

    /**
     * The client of the file; empty when it belongs to none. All files that are checked side by side are given the same
     * object, on several threads: it must not be changed.
     */
    Optional<Client> client();

    /**
     * Looks for the canvas that one reinvents.
     *
     * @param path the path as the canvas states it, from the folder of its file
     */
    Reinvented reinvented(String path);

    /**
     * What the client's canvases of the same kind that come before this one, in the order of their paths, state about
     * segments with the name of this one: for each attribute the first that states it. An attribute with several values
     * is a set of them. Empty where no canvas does, or the file belongs to no client.
     */
    Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment);

    /**
     * A value that another canvas states.
     *
     * @param canvas the name of the canvas
     * @param value  the value of the attribute there
     */
    record Statement(String canvas, Object value) {
    }

    /**
     * What a path to a reinvented canvas leads to.
     *
     * @param outcome whether the canvas was found, or why not
     * @param canvas  the canvas; {@code null} unless it was found
     */
    record Reinvented(Outcome outcome, CanvasDigest canvas) {

        /** Whether a canvas was found, or why not. */
        public enum Outcome {
            /** It is there. */
            FOUND,
            /** There is no such file. */
            MISSING,
            /** The file is there, and cannot be read. */
            UNREADABLE,
            /** The file is there, and holds no canvas. */
            NO_CANVAS,
            /** It is the file itself. */
            ITSELF,
            /** It belongs to another client, or lies outside the folder of the client. */
            OTHER_CLIENT
        }
    }
}
