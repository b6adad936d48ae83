package org.canvasstudio.model;

/** A file that could not be looked into: it is not there or is no file, permission is missing, or the disk failed. */
public final class UnreadableFileException extends CanvasFileException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String file, String problem, Throwable cause) {
        super(file, 0, 0, problem, cause);
    }
}
