package org.canvasstudio.alignment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.Recent;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.eclipse.emf.ecore.EObject;

/**
 * The rules as they hold where a file lies: with the settings there, and amid the other files of its client.
 *
 * <pre>
 * FileRules rules = new FileRules(catalogue, new SettingsFiles(catalogue)::in, Interchange::read, CanvasPaths::ofClient);
 * List&lt;Finding&gt; findings = rules.at(file).check(Interchange.read(file));
 * </pre>
 *
 * <p>Engines and clients that were asked for of late are remembered. May be used by several threads at a time.
 */
public final class FileRules {

    /** How many engines are remembered for places with settings of their own. */
    private static final int ENGINES = 16;

    /** How many clients are remembered; of another one the files are read again when a rule asks. */
    private static final int CLIENTS = 8;

    /** Finds the settings that hold in a folder. */
    @FunctionalInterface
    public interface SettingsFinder {

        /**
         * @param folder absolute
         * @throws CanvasFileException when a settings file that holds there cannot be used
         */
        Settings in(Path folder) throws CanvasFileException;
    }

    /** What the rules need to know of the place where a file lies. */
    public record Place(AlignmentEngine engine, Surroundings surroundings) {

        /** @param root a canvas or a client */
        public List<Finding> check(EObject root) {
            return root instanceof Canvas canvas ? engine.check(canvas, surroundings) : engine.check((Client) root);
        }
    }

    private final RuleCatalogue catalogue;
    private final SettingsFinder settings;
    private final ClientDigests.Reader reader;
    private final Function<Path, ? extends Collection<Path>> canvases;
    private final Map<Settings, AlignmentEngine> engines = new Recent<>(ENGINES);
    private final Map<Path, ClientDigests> clients = new Recent<>(CLIENTS);

    /**
     * @param reader   reads the other files of a client
     * @param canvases lists the canvases of the client in a folder: absolute, in any order
     */
    public FileRules(RuleCatalogue catalogue, SettingsFinder settings, ClientDigests.Reader reader,
            Function<Path, ? extends Collection<Path>> canvases) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.reader = reader;
        this.canvases = canvases;
    }

    /**
     * The engine with the settings that hold in a folder, in the language of the system.
     *
     * @throws CanvasFileException when a settings file that holds there cannot be used
     */
    public AlignmentEngine engine(Path folder) throws CanvasFileException {
        return engine(settings.in(folder));
    }

    /** The engine with certain settings, in the language of the system. */
    public AlignmentEngine engine(Settings certain) {
        synchronized (engines) {
            return engines.computeIfAbsent(certain, key -> new AlignmentEngine(catalogue, key, Locale.getDefault()));
        }
    }

    /**
     * The client in a folder.
     *
     * @param folder absolute; {@code null} for none: then there is only what a canvas names
     */
    public ClientDigests client(Path folder) {
        if (folder == null) {
            return new ClientDigests(null, List::of, reader);
        }
        synchronized (clients) {
            return clients.computeIfAbsent(folder, key -> new ClientDigests(key, () -> canvases.apply(key), reader));
        }
    }

    /**
     * Where a file lies; other files of its client are read when a rule asks.
     *
     * @throws CanvasFileException when a settings file that holds there cannot be used
     */
    public Place at(Path file) throws CanvasFileException {
        Path place = file.toAbsolutePath().normalize();
        return new Place(engine(place.getParent()), client(ClientFolder.around(place).orElse(null)).around(place));
    }
}
