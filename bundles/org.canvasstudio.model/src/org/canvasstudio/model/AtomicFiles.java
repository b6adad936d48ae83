package org.canvasstudio.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes files so that a reader sees the old content or the new, never a part: the new content is written beside the
 * file, forced to the disk, and moved over it. What a process that was killed while writing has left beside the file goes
 * away when the file is written again.
 */
public final class AtomicFiles {

    /** How the content beside the file is called: hidden, and by the process that writes it. */
    private static final Pattern BESIDE = Pattern.compile("\\.(.+)\\.(\\d{1,18})-[0-9a-f-]{36}\\.part", Pattern.DOTALL);

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFiles() {
    }

    /**
     * Writes the file. When anything fails, the file is as it was and nothing is left beside it.
     *
     * @throws IOException when the content cannot be made or the file cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        checkReplaceable(file);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        Files.createDirectories(folder);
        if (Files.exists(target)) {
            deleteLeftovers(target);
        }
        Path beside = folder.resolve("." + target.getFileName() + '.' + ProcessHandle.current().pid() + '-'
                + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, beside);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Checks that nothing but a file would be written over, no folder, pipe or device, and none that is write-protected:
     * moving another file over it would need no right to write it.
     *
     * @throws CanvasFileException when something else is there
     */
    public static void checkReplaceable(Path file) throws CanvasFileException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CanvasFileException(file.toString(), 0, 0, Messages.text("file.notReplaceable"), null);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new CanvasFileException(file.toString(), 0, 0, Messages.text("file.writeProtected"), null);
        }
    }

    /** Deletes what processes that have ended left beside the file. Where that fails, it is left to the next time. */
    private static void deleteLeftovers(Path target) {
        String name = target.getFileName().toString();
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(target.getParent(), path -> isLeftover(path, name))) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // It harms nobody: its name tells no program that it is a canvas.
        }
    }

    private static boolean isLeftover(Path path, String name) {
        Matcher beside = BESIDE.matcher(path.getFileName().toString());
        return beside.matches() && beside.group(1).equals(name)
                && ProcessHandle.of(Long.parseLong(beside.group(2))).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void keepPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }
}
