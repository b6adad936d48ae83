package org.canvasstudio.cli;

import java.io.IOException;

import org.canvasstudio.model.CanvasFileException;

/** Writes the results of a validation, file by file, in one format. */
interface FindingsWriter extends AutoCloseable {

    /** Whether the fingerprints of findings are written: they cost time. */
    default boolean wantsFingerprints() {
        return false;
    }

    void begin() throws IOException;

    /** Writes what was found in a file that could be read. */
    void write(FileResults file) throws IOException;

    /** Writes that a file or folder could not be read. */
    void writeUnreadable(CanvasFileException problem) throws IOException;

    void end(Totals totals) throws IOException;

    /** Gives up what was only needed while writing. */
    @Override
    default void close() throws IOException {
        // Most need nothing.
    }
}
