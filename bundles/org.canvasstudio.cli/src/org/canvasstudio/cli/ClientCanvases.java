package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.FileSurroundings;
import org.canvasstudio.alignment.FirstStatements;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.Recent;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the canvases of one client say of each other while they are checked side by side. Each file is read once, and only
 * its digest is kept; a rule that asks for what comes before its canvas waits until that has been read. Files have to be
 * taken up in the order in which they are announced: then the first that is not read yet waits for no other.
 *
 * <p>Of a client that the walk does not come by as a whole, the files are read when a rule asks.
 */
final class ClientCanvases {

    /** How many digests are kept for canvases that reinvent one of the last. */
    private static final int RECENT = 16;

    private final Path folder;
    private final FileSurroundings.Neighbours files;
    private final boolean complete;
    private final FirstStatements statements = new FirstStatements();
    private final Map<Path, CanvasDigest> recent = new Recent<>(RECENT);
    private final BitSet done = new BitSet();
    private int allDoneBefore;
    private int announced;

    /**
     * @param folder   {@code null} for files that belong to no client
     * @param files    the client as its files say when a rule asks
     * @param complete whether all files of the client are announced, in the order of their paths
     */
    ClientCanvases(Path folder, FileSurroundings.Neighbours files, boolean complete) {
        this.folder = folder;
        this.files = files;
        this.complete = complete;
    }

    Path folder() {
        return folder;
    }

    /** The id of the client, which stays when its folder moves; {@code null} when there is none, or it has none. */
    String id() {
        return folder == null ? null : files.client().map(Client::getId).orElse(null);
    }

    /** Announces the next file, of which {@link #read} will tell; the number that is returned stands for it. */
    int announce() {
        return announced++;
    }

    /** @param root what is in the file; {@code null} when it cannot be read */
    void read(int number, Path file, EObject root) {
        try {
            if (complete && root instanceof Canvas) {
                Canvas canvas = (Canvas) root;
                // Hardly ever does one reinvent what reinvents another: it is read again then.
                if (canvas.getReinvents() == null || FirstStatements.takesPart(canvas.getState())) {
                    CanvasDigest digest = CanvasDigest.of(canvas);
                    statements.add(file, digest);
                    remember(file, digest);
                }
            }
        } finally {
            done(number);
        }
    }

    private synchronized void remember(Path file, CanvasDigest digest) {
        recent.put(file, digest);
    }

    /** What all have done is forgotten, so that a client of any size needs no more. */
    private synchronized void done(int number) {
        done.set(number - allDoneBefore);
        int first = done.nextClearBit(0);
        allDoneBefore += first;
        BitSet rest = done.get(first, Math.max(first, done.length()));
        done.clear();
        done.or(rest);
        notifyAll();
    }

    private synchronized void awaitBefore(int number) {
        while (allDoneBefore < number) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    /** What surrounds a file. */
    Surroundings around(int number, Path file) {
        return new FileSurroundings(file, folder, complete ? new Neighbours(number) : files);
    }

    /** The client as one of its files sees it. */
    private final class Neighbours implements FileSurroundings.Neighbours {

        private final int number;

        Neighbours(int number) {
            this.number = number;
        }

        @Override
        public Optional<Client> client() {
            return files.client();
        }

        @Override
        public Optional<CanvasDigest> canvas(Path file) throws CanvasFileException {
            awaitBefore(number);
            synchronized (ClientCanvases.this) {
                if (recent.containsKey(file)) {
                    return Optional.of(recent.get(file));
                }
            }
            EObject root = Interchange.read(file);
            return root instanceof Canvas ? Optional.of(CanvasDigest.of((Canvas) root)) : Optional.empty();
        }

        @Override
        public Map<EStructuralFeature, Surroundings.Statement> statedBefore(Path file, CustomerSegment segment) {
            awaitBefore(number);
            return statements.before(file, Blocks.canvasOf(segment).getKind(), segment.getName());
        }
    }
}
