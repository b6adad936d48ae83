package org.canvasstudio.viewpoint.picture;

/**
 * A point on a picture, from its origin; one unit is one pixel at 100 %.
 *
 * @param x to the right
 * @param y downwards
 */
public record Spot(int x, int y) {
}
