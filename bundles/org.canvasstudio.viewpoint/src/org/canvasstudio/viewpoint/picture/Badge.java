package org.canvasstudio.viewpoint.picture;

/**
 * A small image at a corner of a node: a finding, the state of a hypothesis.
 *
 * @param name    of the decoration in the specification
 * @param image   the path of the image, "/bundle/folder/name.svg"
 * @param corner  where it sits
 * @param tooltip what it says; may be empty
 */
public record Badge(String name, String image, Corner corner, String tooltip) {

    /** A place on the border of a node. */
    public enum Corner {
        /** At the upper left. */
        NORTH_WEST,
        /** At the upper right. */
        NORTH_EAST,
        /** At the lower left. */
        SOUTH_WEST,
        /** At the lower right. */
        SOUTH_EAST
    }
}
