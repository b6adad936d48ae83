package org.canvasstudio.ui.diagram.paint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.canvasstudio.images.Fonts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/** The fonts of pictures on the screen: those with which the texts were measured. */
final class PictureFonts {

    private static Optional<String> family;

    private PictureFonts() {
    }

    /**
     * The family in which texts are written.
     *
     * @return empty when the display does not take the files: on some Linuxes fonts that come later are not seen
     */
    static Optional<String> family(Display display) {
        if (family == null) {
            Fonts.installed().files().forEach(url -> load(url, display));
            family = Fonts.installed().families().stream().limit(1)
                    .filter(name -> display.getFontList(name, true).length > 0).findFirst();
        }
        return family;
    }

    /** A display loads files only; what is in a jar is put beside the workspace's other data once. */
    private static void load(URL url, Display display) {
        try {
            if ("file".equals(url.getProtocol())) {
                display.loadFont(Path.of(url.toURI()).toString());
                return;
            }
            Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(PictureFonts.class)).append("fonts").toPath();
            Path copy = folder.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1));
            if (!Files.exists(copy)) {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, "font", ".part");
                try (InputStream in = url.openStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            display.loadFont(copy.toString());
        } catch (IOException | URISyntaxException e) {
            // The system's fonts are seen then, a little wider or narrower.
            ILog.of(PictureFonts.class).error(url.toString(), e);
        }
    }
}
