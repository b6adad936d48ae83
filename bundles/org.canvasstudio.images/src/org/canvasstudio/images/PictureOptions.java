package org.canvasstudio.images;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.viewpoint.draw.Theme;

/**
 * What is shown of a canvas, and how.
 *
 * @param representation the name or the label of a diagram or table of the specification
 * @param layers         the names or labels of the layers that are shown; {@code all} for each one and {@code none} for
 *                       none; empty for those that are shown at first
 * @param scale          1 for one pixel, or 1/96 inch, for each unit
 * @param theme          light or dark
 */
public record PictureOptions(String representation, Optional<List<String>> layers, double scale, Theme theme) {

    /** All layers. */
    public static final String ALL = "all";

    /** No layers. */
    public static final String NONE = "none";

    /** The options of a user who has chosen nothing. */
    public static PictureOptions standard() {
        return new PictureOptions("Canvas", Optional.empty(), 1, Theme.LIGHT);
    }
}
