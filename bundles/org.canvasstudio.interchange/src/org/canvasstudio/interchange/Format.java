package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.model.CanvasFileException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** A file format that canvases or clients are read from, written to, or both. Found through {@link Formats}. */
public interface Format {

    /** A short, stable name, for example {@code bmml}. */
    String id();

    /** The file extensions that tell the format, without the dot, the usual one first; the id unless overridden. */
    default List<String> extensions() {
        return List.of(id());
    }

    default boolean canRead() {
        return true;
    }

    default boolean canWrite() {
        return true;
    }

    /** Whether the format has a place for an object of the class: a canvas or a client. */
    default boolean holds(EClass rootClass) {
        return true;
    }

    /**
     * Reads a file.
     *
     * @param report receives what the canvas has no place for, and how it was kept
     * @return the canvas or the client
     * @throws CanvasFileException when the file cannot be read or is not what it should be
     */
    EObject read(Path file, ConversionReport report) throws CanvasFileException;

    /**
     * Writes a file. The object is not changed and stays where it is; when writing fails, the file is as it was.
     *
     * @param root   a canvas or a client
     * @param report receives what the format has no place for, and how it was kept
     * @throws IOException when the format does not hold such objects, or the file cannot be written
     */
    void write(EObject root, Path file, WriteOptions options, ConversionReport report) throws IOException;
}
