package org.canvasstudio.examples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files that come with the bundle. They are read through the class loader, which works from a jar, from a folder and
 * inside OSGi alike; and because a class loader cannot list a folder, each folder has an index with a name on each line.
 */
final class Resources {

    private static final String INDEX = "index.txt";

    private Resources() {
    }

    /** The names in the index of a folder, in its order. */
    static List<String> index(String folder) {
        try (InputStream in = open(folder, INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** What is in the bundle can be read unless the bundle itself is damaged. */
    static UncheckedIOException damaged(IOException e) {
        return new UncheckedIOException(e);
    }

    /** Opens a file of a folder. */
    static InputStream open(String folder, String name) throws IOException {
        String path = folder + '/' + name;
        InputStream in = Resources.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException(path);
        }
        return in;
    }
}
