package org.canvasstudio.viewpoint.draw;

/** Colours of a picture on a light or a dark ground. A specification names those of the light one. */
public enum Theme {
    /** Dark on light, as specified. */
    LIGHT,
    /** Light on dark: the same hues, with the lightness turned round. */
    DARK
}
