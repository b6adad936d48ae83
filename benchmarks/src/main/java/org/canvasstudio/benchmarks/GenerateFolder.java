package org.canvasstudio.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Fills a folder with generated clients and canvases: {@code GenerateFolder FOLDER CANVASES [SEED]}. */
public final class GenerateFolder {

    private GenerateFolder() {
    }

    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        GeneratedCanvases.write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), GeneratedCanvases.ELEMENTS, seed);
    }
}
