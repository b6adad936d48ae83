package org.canvasstudio.viewpoint;

/** An expression of a specification could not be evaluated: the message names the expression, its place and the element. */
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExpressionException(String message, Throwable cause) {
        super(message, cause);
    }
}
