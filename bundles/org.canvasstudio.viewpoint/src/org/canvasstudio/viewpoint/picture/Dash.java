package org.canvasstudio.viewpoint.picture;

/** How a line is drawn. */
public enum Dash {
    /** Without gaps. */
    SOLID,
    /** Long strokes. */
    DASH,
    /** Dots. */
    DOT,
    /** Strokes and dots in turn. */
    DASH_DOT
}
