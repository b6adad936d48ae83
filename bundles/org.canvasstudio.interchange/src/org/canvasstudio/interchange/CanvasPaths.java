package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;

/** The files with canvases and clients that a user has named, and those in the folders among them. */
public final class CanvasPaths {

    /**
     * A file to read.
     *
     * @param file     where it is
     * @param relative its path below the folder that was named; its name when it was named itself
     * @param named    whether it was named itself, not found in a folder
     */
    public record Source(Path file, Path relative, boolean named) {
    }

    private final Formats formats = Formats.installed();
    private final List<Source> sources = new ArrayList<>();
    private final List<CanvasFileException> problems = new ArrayList<>();

    /** @param paths files and folders; folders are searched */
    public CanvasPaths(Collection<Path> paths) {
        for (Path argument : paths) {
            if (Files.isDirectory(argument)) {
                walk(argument);
            } else {
                sources.add(new Source(argument, argument.getFileName(), true));
            }
        }
    }

    /** The files in the order in which they were named, each folder's in the order of their names. */
    public List<Source> sources() {
        return sources;
    }

    /** The folders and files below them that could not be looked at. */
    public List<CanvasFileException> problems() {
        return problems;
    }

    /** What a file's name ends with, in small letters and without the dot; empty when it has no ending. */
    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isReadable(Path file) {
        return !extension(file).isEmpty() && formats.forFile(file).filter(Format::canRead).isPresent();
    }

    private void walk(Path folder) {
        List<Source> found = new ArrayList<>();
        try {
            // Links to folders are not followed: they may lead round in a circle.
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    boolean hidden = !visited.equals(folder) && visited.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isReadable(file) && !file.getFileName().toString().startsWith(".")
                            && !(attributes.isSymbolicLink() && Files.isDirectory(file))) {
                        found.add(new Source(file, folder.relativize(file), false));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException problem) {
                    if (problem != null) {
                        problems.add(CanvasFiles.unreadable(visited, problem));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    problems.add(CanvasFiles.unreadable(file, problem));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(CanvasFiles.unreadable(folder, e));
        }
        found.sort((one, other) -> one.relative().compareTo(other.relative()));
        sources.addAll(found);
    }
}
