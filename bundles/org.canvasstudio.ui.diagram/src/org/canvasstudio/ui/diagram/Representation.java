package org.canvasstudio.ui.diagram;

/**
 * A way of showing a canvas that the specification defines.
 *
 * @param name    in the specification
 * @param label   for a user
 * @param isTable whether it is a table; a diagram otherwise
 */
public record Representation(String name, String label, boolean isTable) {
}
