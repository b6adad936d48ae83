package org.canvasstudio.viewpoint.spec;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** Reads viewpoint specifications, the files that end with {@code .odesign}. */
public final class Specifications {

    private Specifications() {
    }

    /**
     * Reads a specification.
     *
     * @param file    the name of the file, for messages
     * @param content the file; it is not closed
     * @param texts   gives the text for a key, as labels name it without the percent sign; {@code null} for unknown ones
     * @throws IOException a {@link org.canvasstudio.model.CanvasFileException} with the line when the file is not well-formed
     *                     or holds anything that is outside the {@link Subset}
     */
    public static Specification read(String file, InputStream content, UnaryOperator<String> texts) throws IOException {
        SpecElement root = SpecReader.read(file, content);
        new SpecLinker(root, texts).link();
        SpecChecks.check(root);
        return new Specification(root);
    }
}
