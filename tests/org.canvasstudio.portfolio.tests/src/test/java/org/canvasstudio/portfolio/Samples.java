package org.canvasstudio.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;

/** The example workspace, in six languages and five scripts. */
final class Samples {

    static final Path WORKSPACE = Path.of(System.getProperty("canvasstudio.root"))
            .resolve("bundles/org.canvasstudio.examples/workspace");

    private Samples() {
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WORKSPACE)) {
            return files.filter(file -> file.toString().endsWith(".canvas") || file.toString().endsWith(".client")).sorted()
                    .toList();
        }
    }

    static String path(Path file) {
        return '/' + WORKSPACE.relativize(file).toString().replace('\\', '/');
    }

    /** An index of the example workspace. */
    static PortfolioIndex index() throws IOException {
        EntryReader reader = new EntryReader(AlignmentEngine.preset());
        PortfolioIndex index = new PortfolioIndex();
        for (Path file : files()) {
            index.put(reader.read(path(file), file));
        }
        return index;
    }
}
