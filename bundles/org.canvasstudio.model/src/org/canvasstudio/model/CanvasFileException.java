package org.canvasstudio.model;

import java.io.IOException;

/** A file that cannot be read or written: what is wrong, where, and what to do about it, in one message. */
public class CanvasFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    /**
     * @param file   the file as the user knows it
     * @param line   the line, counted from 1; 0 when the place is not known
     * @param column the column, counted from 1; 0 when it is not known
     */
    public CanvasFileException(String file, int line, int column, String problem, Throwable cause) {
        super(problem, cause);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The problem without the place. */
    public String problem() {
        return super.getMessage();
    }

    /** {@code file:line:column: problem}, with as much of the place as is known. */
    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder(file);
        if (line > 0) {
            message.append(':').append(line);
            if (column > 0) {
                message.append(':').append(column);
            }
        }
        return message.append(": ").append(problem()).toString();
    }
}
