package org.canvasstudio.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * By what a change of a file is noticed without reading it.
 *
 * @param modified when the file was last written, in nanoseconds since 1970
 * @param size     its size in bytes
 */
public record FileStamp(long modified, long size) {

    /** The stamp of a file that is not there, or that the system does not let us look at. */
    public static final FileStamp NONE = new FileStamp(0, -1);

    /** The stamp that the file has now. */
    public static FileStamp of(Path file) {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The stamp that a file with these attributes has. */
    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
    }

    /** When the file was last written. */
    public Instant time() {
        return Instant.ofEpochSecond(0, modified);
    }
}
