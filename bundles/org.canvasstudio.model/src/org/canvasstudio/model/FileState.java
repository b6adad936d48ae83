package org.canvasstudio.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What shows that a file has been written to, or is another one, since it was looked at.
 *
 * @param time when it was written to
 * @param size in bytes
 * @param key  what the system knows it by; {@code null} where it has no such thing
 */
public record FileState(FileTime time, long size, Object key) {

    /** How a file is now; {@code null} when that cannot be known: who reads it is told why. */
    public static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return null;
        }
    }
}
