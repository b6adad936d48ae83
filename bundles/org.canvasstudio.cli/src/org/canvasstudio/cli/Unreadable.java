package org.canvasstudio.cli;

import org.canvasstudio.model.CanvasFileException;

/** What is reported of a file that could not be read, without the trace that the exception holds. */
record Unreadable(String file, int line, int column, String problem, String message) {

    static Unreadable of(CanvasFileException problem) {
        return new Unreadable(problem.file(), problem.line(), problem.column(), problem.problem(), problem.getMessage());
    }
}
