package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;

/** Reads and writes canvases and clients in every format that is known; the extension of the file tells which. */
public final class Interchange {

    private Interchange() {
    }

    /**
     * Reads a file.
     *
     * @return the canvas or the client
     * @throws CanvasFileException when the file cannot be read or is not what it should be
     */
    public static EObject read(Path file) throws CanvasFileException {
        return read(file, new ConversionReport());
    }

    /**
     * Reads a file.
     *
     * @param report receives what the canvas has no place for, and how it was kept
     * @return the canvas or the client
     * @throws CanvasFileException when the file cannot be read or is not what it should be
     */
    public static EObject read(Path file, ConversionReport report) throws CanvasFileException {
        if (Installed.FORMATS.forFile(file).isEmpty()) {
            // That its name tells no format matters only when it is there.
            CanvasFiles.checkReadable(file);
        }
        return format(file, Format::canRead, "format.noReader").read(file, report);
    }

    /**
     * Writes a canvas or a client, which is not changed by it.
     *
     * @param report receives what the format has no place for, and how it was kept
     * @throws IOException when the file cannot be written; it is then as it was
     */
    public static void write(EObject root, Path file, WriteOptions options, ConversionReport report) throws IOException {
        format(file, Format::canWrite, "format.noWriter").write(root, file, options, report);
    }

    private static Format format(Path file, Predicate<Format> able, String problem) throws CanvasFileException {
        Formats formats = Installed.FORMATS;
        return formats.forFile(file).filter(able).orElseThrow(() -> new CanvasFileException(file.toString(), 0, 0,
                Messages.text(problem, "." + String.join(", .", formats.extensions())), null));
    }

    /** Looked for once: a folder of thousands of files asks for each. */
    private static final class Installed {

        static final Formats FORMATS = Formats.installed();
    }
}
