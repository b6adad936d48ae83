package org.canvasstudio.alignment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.alignment.Surroundings.Reinvented.Outcome;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The surroundings of a file in the folder of a client. */
public final class FileSurroundings implements Surroundings {

    /** What is known of the files of a client; asked when a rule asks. */
    public interface Neighbours {

        /** The client itself, which nobody may change; empty when its file cannot be read. */
        Optional<Client> client();

        /**
         * Another canvas.
         *
         * @throws CanvasFileException when the file cannot be read
         * @return the canvas; empty when there is none in the file
         */
        Optional<CanvasDigest> canvas(Path file) throws CanvasFileException;

        /** What the canvases before a file state about its segments of a name; see {@link FirstStatements#before}. */
        Map<EStructuralFeature, Statement> statedBefore(Path file, CustomerSegment segment);
    }

    private final Path file;
    private final Path client;
    private final Neighbours neighbours;

    /**
     * @param file   the file that is checked
     * @param client the folder of its client; {@code null} when it belongs to none
     */
    public FileSurroundings(Path file, Path client, Neighbours neighbours) {
        this.file = file.toAbsolutePath().normalize();
        this.client = client == null ? null : client.toAbsolutePath().normalize();
        this.neighbours = neighbours;
    }

    @Override
    public Optional<Client> client() {
        return client == null ? Optional.empty() : neighbours.client();
    }

    @Override
    public Reinvented reinvented(String path) {
        Path other;
        try {
            other = file.resolveSibling(path).normalize();
        } catch (InvalidPathException e) {
            return new Reinvented(Outcome.MISSING, null);
        }
        if (other.equals(file)) {
            return new Reinvented(Outcome.ITSELF, null);
        }
        if (client != null && !other.startsWith(client)) {
            return new Reinvented(Outcome.OTHER_CLIENT, null);
        }
        if (!Files.exists(other)) {
            return new Reinvented(Outcome.MISSING, null);
        }
        try {
            return neighbours.canvas(other).map(canvas -> new Reinvented(Outcome.FOUND, canvas))
                    .orElseGet(() -> new Reinvented(Outcome.NO_CANVAS, null));
        } catch (CanvasFileException e) {
            return new Reinvented(Outcome.UNREADABLE, null);
        }
    }

    @Override
    public Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment) {
        return client == null || Blocks.canvasOf(segment) == null ? Map.of() : neighbours.statedBefore(file, segment);
    }
}
