package org.canvasstudio.alignment;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.FileState;
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

    /** @param digest {@code null} when there is no canvas in the file */
    private record Known(FileState state, CanvasDigest digest) {
    }

    private final Path folder;
    private final Supplier<? extends Collection<Path>> canvases;
    private final Reader reader;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /**
     * @param folder   the folder of the client; {@code null} for files that belong to none
     * @param canvases lists the files of its canvases, absolute and in any order
     */
    public ClientDigests(Path folder, Supplier<? extends Collection<Path>> canvases, Reader reader) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
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

    /**
     * What surrounds a file of the client, read now: rules that ask for it later need not wait for the disk, and see the
     * files as they are now. Only a canvas to be reinvented of another path than the one given here is read when a rule asks.
     *
     * @param reinvents the path that the canvas states; may be {@code null}
     * @param unsaved   canvases that are being edited, by their absolute files: they are taken for what is saved there
     */
    public Surroundings readAround(Path file, String reinvents, Map<Path, CanvasDigest> unsaved) {
        Path place = file.toAbsolutePath().normalize();
        Neighbours now = new Neighbours(unsaved);
        if (folder != null) {
            now.readBefore(place);
        }
        ReadSurroundings read = new ReadSurroundings(new FileSurroundings(place, folder, now));
        if (!Names.isBlank(reinvents)) {
            read.reinvented(reinvents);
        }
        return read;
    }

    /** The client as it is when it is asked for the first time, for any number of its files. */
    public FileSurroundings.Neighbours neighbours() {
        return new Neighbours(Map.of());
    }

    /**
     * A canvas in a form that can be compared.
     *
     * @throws CanvasFileException when the file cannot be read
     * @return empty when there is no canvas in the file
     */
    public Optional<CanvasDigest> canvas(Path file) throws CanvasFileException {
        FileState state = FileState.of(file);
        Known before = known.get(file);
        if (before == null || state == null || !state.equals(before.state())) {
            EObject root = reader.read(file);
            before = new Known(state, root instanceof Canvas ? CanvasDigest.of((Canvas) root) : null);
            known.put(file, before);
        }
        return Optional.ofNullable(before.digest());
    }

    /** Takes over what has just been read from a file, so that it need not be read again. */
    public void accept(Path file, Canvas canvas) {
        known.put(file, new Known(FileState.of(file), CanvasDigest.of(canvas)));
    }

    /** The names of the segments of a canvas as it was last seen, as {@link Names#key} has them; empty when it never was. */
    public Optional<Set<String>> segments(Path file) {
        Known last = known.get(file);
        return last == null || last.digest() == null ? Optional.empty()
                : Optional.of(last.digest().elements().values().stream()
                        .filter(element -> element.block() == BlockKind.CUSTOMER_SEGMENTS)
                        .map(element -> Names.key(element.name())).collect(Collectors.toSet()));
    }

    /** Forgets a file that is no more. */
    public void forget(Path file) {
        known.remove(file);
    }

    /** One look at the client. */
    private final class Neighbours implements FileSurroundings.Neighbours {

        private final Map<Path, CanvasDigest> unsaved;
        private final FirstStatements statements = new FirstStatements();
        private Deque<Path> later;
        private Optional<Client> client;

        Neighbours(Map<Path, CanvasDigest> unsaved) {
            this.unsaved = unsaved;
        }

        @Override
        public synchronized Optional<Client> client() {
            if (client == null) {
                client = readClient();
            }
            return client;
        }

        private Optional<Client> readClient() {
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
            CanvasDigest edited = unsaved.get(file);
            return edited != null ? Optional.of(edited) : ClientDigests.this.canvas(file);
        }

        @Override
        public Map<EStructuralFeature, Surroundings.Statement> statedBefore(Path file, CustomerSegment segment) {
            readBefore(file);
            return statements.before(file, Blocks.canvasOf(segment).getKind(), segment.getName());
        }

        /** Whoever asks for one file after the other, in their order, has none read before its turn. */
        private synchronized void readBefore(Path file) {
            if (later == null) {
                List<Path> files = new ArrayList<>(canvases.get());
                files.sort(FirstStatements.ORDER);
                later = new ArrayDeque<>(files);
            }
            while (!later.isEmpty() && FirstStatements.ORDER.compare(later.peek(), file) < 0) {
                Path next = later.remove();
                try {
                    canvas(next).ifPresent(digest -> statements.add(next, digest));
                } catch (CanvasFileException e) {
                    // That file has a message of its own; what it says cannot be compared.
                }
            }
        }
    }

    /** Surroundings that are asked once for each thing. */
    private static final class ReadSurroundings implements Surroundings {

        private final Surroundings surroundings;
        private final Optional<Client> client;
        private final Map<String, Reinvented> reinvented = new ConcurrentHashMap<>();

        ReadSurroundings(Surroundings surroundings) {
            this.surroundings = surroundings;
            this.client = surroundings.client();
        }

        @Override
        public Optional<Client> client() {
            return client;
        }

        @Override
        public Reinvented reinvented(String path) {
            return reinvented.computeIfAbsent(path, surroundings::reinvented);
        }

        @Override
        public Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment) {
            return surroundings.statedBefore(segment);
        }
    }
}
