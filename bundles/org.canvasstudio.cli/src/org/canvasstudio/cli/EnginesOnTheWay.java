package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;

/** The engine for each folder that a walk comes to: with the settings that are named, or those that hold there. */
final class EnginesOnTheWay {

    /** How many engines are remembered for clients with settings of their own. */
    private static final int ENGINES = 16;

    private final RuleCatalogue catalogue;
    private final Settings named;
    private final SettingsFiles files;
    private final Map<Settings, AlignmentEngine> engines = new LinkedHashMap<>(ENGINES, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Settings, AlignmentEngine> eldest) {
            return size() > ENGINES;
        }
    };
    private Path folder;
    private AlignmentEngine here;

    /**
     * @param settings the settings file that holds for all; {@code null} for those beside the canvases and above
     * @throws CanvasFileException when it cannot be used
     */
    EnginesOnTheWay(RuleCatalogue catalogue, Path settings) throws CanvasFileException {
        this.catalogue = catalogue;
        this.named = settings == null ? null : Settings.read(settings, catalogue);
        this.files = new SettingsFiles(catalogue);
    }

    /** @throws CanvasFileException when a settings file that holds for the file cannot be used */
    AlignmentEngine of(Path file) throws CanvasFileException {
        Path around = file.toAbsolutePath().normalize().getParent();
        if (here == null || !around.equals(folder)) {
            here = null;
            here = engines.computeIfAbsent(named == null ? files.in(around) : named,
                    settings -> new AlignmentEngine(catalogue, settings, Locale.getDefault()));
            folder = around;
        }
        return here;
    }
}
