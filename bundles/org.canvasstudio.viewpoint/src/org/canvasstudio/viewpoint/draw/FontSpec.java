package org.canvasstudio.viewpoint.draw;

/**
 * A font of a picture. There is one family for all of them: {@link TextMeasurer} knows which.
 *
 * @param size   in units, as the height of the line box without leading
 * @param bold   whether it is bold
 * @param italic whether it is italic
 */
public record FontSpec(int size, boolean bold, boolean italic) {
}
