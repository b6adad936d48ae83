package org.canvasstudio.images;

/** A picture that a format cannot hold; the message says what can be done. */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    PictureException(String message) {
        super(message);
    }
}
