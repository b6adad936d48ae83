package org.canvasstudio.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The canvases of one client as files: what {@link FileSurroundings} tell of them is read when a rule asks, and kept while a
 * file stays as it is. May be used by several threads at a time.
 */
public final class ClientDigests {

    /** Reads a file. */
    @FunctionalInterface
    public interface Reader {

        /**
         * @return the canvas or the client
         * @throws CanvasFileException when the file cannot be read or is not what it should be
         */
        EObject read(Path file) throws CanvasFileException;
    }

    private record Stamp(long size, FileTime time, Object key) {
    }

    /** @param digest {@code null} when there is no canvas in the file */
    private record Known(Stamp stamp, CanvasDigest digest) {
    }

    private final Path folder;
    private final Supplier<? extends Collection<Path>> canvases;
    private final Reader reader;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * @param folder   the folder of the client
     * @param canvases lists the files of its canvases, absolute and in any order
     */
    public ClientDigests(Path folder, Supplier<? extends Collection<Path>> canvases, Reader reader) {
        this.folder = folder.toAbsolutePath().normalize();
        this.canvases = canvases;
        this.reader = reader;
    }

    /**
     * What surrounds a file of the client. The other files are looked at when a rule asks for the first time; what changes
     * in them later does not show.
     */
    public Surroundings around(Path file) {
        return new FileSurroundings(file, folder, neighbours());
    }

    /** The client as it is when it is asked for the first time, for any number of its files. */
    public FileSurroundings.Neighbours neighbours() {
        return new Neighbours();
    }

    /**
     * A canvas in a form that can be compared.
     *
     * @throws CanvasFileException when the file cannot be read
     * @return empty when there is no canvas in the file
     */
    public Optional<CanvasDigest> canvas(Path file) throws CanvasFileException {
        Stamp stamp = stamp(file);
        Known before = known.get(file);
        if (before == null || stamp == null || !stamp.equals(before.stamp())) {
            EObject root = reader.read(file);
            before = new Known(stamp, root instanceof Canvas ? CanvasDigest.of((Canvas) root) : null);
            known.put(file, before);
        }
        return Optional.ofNullable(before.digest());
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (IOException e) {
            // Reading says what is wrong.
            return null;
        }
    }

    /** One look at the client. */
    private final class Neighbours implements FileSurroundings.Neighbours {

        private FirstStatements statements;

        @Override
        public Optional<Client> client() {
            return ClientFolder.clientFile(folder).map(file -> {
                try {
                    return reader.read(file);
                } catch (CanvasFileException e) {
                    // That file has a message of its own.
                    return null;
                }
            }).filter(Client.class::isInstance).map(Client.class::cast);
        }

        @Override
        public Optional<CanvasDigest> canvas(Path file) throws CanvasFileException {
            return ClientDigests.this.canvas(file);
        }

        @Override
        public Map<EStructuralFeature, Surroundings.Statement> statedBefore(Path file, CustomerSegment segment) {
            return statements().before(file, Blocks.canvasOf(segment).getKind(), segment.getName());
        }

        private synchronized FirstStatements statements() {
            if (statements == null) {
                statements = new FirstStatements();
                Collection<Path> files = canvases.get();
                known.keySet().retainAll(files);
                for (Path file : files) {
                    try {
                        canvas(file).ifPresent(digest -> statements.add(file, digest));
                    } catch (CanvasFileException e) {
                        // That file has a message of its own; what it says cannot be compared.
                    }
                }
            }
            return statements;
        }
    }
}
