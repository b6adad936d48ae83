package org.canvasstudio.images;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of file for pictures. */
public enum PictureFormat {
    /** Scalable Vector Graphics 1.1. */
    SVG,
    /** Portable Network Graphics. */
    PNG,
    /** Portable Document Format, one page. */
    PDF;

    /** The name on the command line, and the extension of files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with the id. */
    public static Optional<PictureFormat> byId(String id) {
        return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
