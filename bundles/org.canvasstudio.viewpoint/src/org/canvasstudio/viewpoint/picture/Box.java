package org.canvasstudio.viewpoint.picture;

/**
 * A place and a size on a picture, from its origin; one unit is one pixel at 100 %.
 *
 * @param x      the left edge
 * @param y      the upper edge
 * @param width  not negative
 * @param height not negative
 */
public record Box(int x, int y, int width, int height) {

    /** Nowhere, with no size. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    /** The first unit on the right that is outside. */
    public int right() {
        return x + width;
    }

    /** The first unit below that is outside. */
    public int bottom() {
        return y + height;
    }

    /** The point in the middle. */
    public Spot centre() {
        return new Spot(x + width / 2, y + height / 2);
    }

    /** Whether the point is inside. */
    public boolean contains(Spot spot) {
        return spot.x() >= x && spot.y() >= y && spot.x() < right() && spot.y() < bottom();
    }

    /** Whether both have a point in common. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest box that holds both; one without a size adds nothing. */
    public Box union(Box other) {
        if (width == 0 && height == 0) {
            return other;
        }
        if (other.width == 0 && other.height == 0) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The box with a margin taken away on all four sides; a negative margin makes it larger. */
    public Box inset(int margin) {
        return new Box(x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
    }
}
