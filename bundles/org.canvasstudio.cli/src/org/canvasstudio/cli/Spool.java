package org.canvasstudio.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps text on the disk that comes after what is known last: a summary goes before any number of findings. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    Spool() throws IOException {
        file = Files.createTempFile("canvas-studio", ".part");
        writer = Files.newBufferedWriter(file);
    }

    Writer writer() {
        return writer;
    }

    void copyTo(Writer out) throws IOException {
        writer.flush();
        try (Reader reader = Files.newBufferedReader(file)) {
            reader.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
