package org.canvasstudio.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Canvas;

/**
 * Runs the rules as they hold where a canvas lies: with the settings files there and above, and with what the client and its
 * other canvases say. So a picture shows what the editor shows. Of the client of the last canvas it is remembered what was read.
 */
final class FileChecks {

    private final RuleCatalogue catalogue = RuleCatalogue.installed();
    private final SettingsFiles settings = new SettingsFiles(catalogue);
    private Path folder;
    private ClientDigests client = new ClientDigests(null, List::of, Interchange::read);

    /**
     * How the canvas in a file is checked; other files of the client are read when a rule asks.
     *
     * @throws CanvasFileException when a settings file that holds there cannot be used
     */
    Function<Canvas, List<Finding>> of(Path file) throws CanvasFileException {
        Path place = file.toAbsolutePath().normalize();
        AlignmentEngine engine = new AlignmentEngine(catalogue, settings.in(place.getParent()), Locale.getDefault());
        Surroundings around = client(place).around(place);
        return canvas -> engine.check(canvas, around);
    }

    private ClientDigests client(Path file) {
        Path its = ClientFolder.around(file).orElse(null);
        if (its == null ? folder != null : !its.equals(folder)) {
            folder = its;
            client = new ClientDigests(its, () -> CanvasPaths.ofClient(its), Interchange::read);
        }
        return client;
    }
}
