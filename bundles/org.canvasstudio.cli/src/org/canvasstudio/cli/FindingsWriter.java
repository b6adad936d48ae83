package org.canvasstudio.cli;

import java.io.IOException;

import org.canvasstudio.model.CanvasFileException;

/** Writes the results of a validation, file by file, in one format. */
interface FindingsWriter {

    void begin() throws IOException;

    /** Writes what was found in a file that could be read. */
    void write(Checked checked) throws IOException;

    /** Writes that a file or folder could not be read. */
    void writeUnreadable(CanvasFileException problem) throws IOException;

    void end(Totals totals) throws IOException;
}
