package org.canvasstudio.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Surroundings that remember what the rules have asked, so that it is known which changes of other files touch a file. */
final class AskedSurroundings implements Surroundings {

    private final Path file;
    private final Surroundings surroundings;
    private final Set<Path> reinvented = new HashSet<>();
    private final Set<String> segments = new HashSet<>();
    private boolean client;

    AskedSurroundings(Path file, Surroundings surroundings) {
        this.file = file;
        this.surroundings = surroundings;
    }

    @Override
    public Optional<Client> client() {
        client = true;
        return surroundings.client();
    }

    @Override
    public Reinvented reinvented(String path) {
        try {
            reinvented.add(file.resolveSibling(path).normalize());
        } catch (InvalidPathException e) {
            // No file can come to have this name.
        }
        return surroundings.reinvented(path);
    }

    @Override
    public Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment) {
        segments.add(Names.key(segment.getName()));
        return surroundings.statedBefore(segment);
    }

    /** Whether a rule has asked for the client. */
    boolean askedForClient() {
        return client;
    }

    /** Whether a rule has asked for a canvas by its path. */
    boolean askedFor(Path canvas) {
        return reinvented.contains(canvas);
    }

    /** Whether a rule has asked what others state of one of these segments, by the {@link Names#key keys} of their names. */
    boolean askedForAny(Collection<String> names) {
        return names.stream().anyMatch(segments::contains);
    }
}
