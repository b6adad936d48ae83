package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;

/** The settings for each folder that a walk comes to: those that are named, or those that hold there. Used by one thread. */
final class SettingsOnTheWay implements FileRules.SettingsFinder {

    private final Settings named;
    private final SettingsFiles files;
    /** The folders that the walk is in, the innermost first. */
    private final Deque<Place> way = new ArrayDeque<>();

    private record Place(Path folder, Settings settings) {
    }

    /**
     * @param settings the settings file that holds for all; {@code null} for those beside the canvases and above
     * @throws CanvasFileException when it cannot be used
     */
    SettingsOnTheWay(RuleCatalogue catalogue, Path settings) throws CanvasFileException {
        this.named = settings == null ? null : Settings.read(settings, catalogue);
        this.files = new SettingsFiles(catalogue);
    }

    @Override
    public Settings in(Path around) throws CanvasFileException {
        if (named != null) {
            return named;
        }
        // The files of a folder come one after the other, and what holds above is not looked for in each folder again.
        while (!way.isEmpty() && !around.startsWith(way.peek().folder())) {
            way.pop();
        }
        if (way.isEmpty() || !way.peek().folder().equals(around)) {
            Path above = around.getParent();
            way.push(new Place(around, files.in(around, above == null ? Settings.preset() : in(above))));
        }
        return way.peek().settings();
    }
}
