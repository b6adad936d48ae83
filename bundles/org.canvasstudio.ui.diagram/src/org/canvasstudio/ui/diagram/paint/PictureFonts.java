package org.canvasstudio.ui.diagram.paint;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.canvasstudio.images.Fonts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/** The fonts of pictures on the screen: those with which the texts were measured. */
public final class PictureFonts {

    private static final String GTK = "gtk";

    private static Optional<String> family;

    private PictureFonts() {
    }

    /**
     * Lets GTK know the fonts. It looks for fonts once, when the display is made; what {@link Display#loadFont} brings
     * later it does not see, and SWT offers nothing else. Where this fails, outlines of letters are drawn.
     */
    public static final class BeforeDisplay implements Runnable {

        @Override
        public void run() {
            if (!GTK.equals(SWT.getPlatform())) {
                return;
            }
            try {
                Class<?> gtk = Class.forName("org.eclipse.swt.internal.gtk.OS", true, SWT.class.getClassLoader());
                Method add = gtk.getMethod("FcConfigAppFontAddFile", long.class, byte[].class);
                for (URL font : Fonts.shipped()) {
                    add.invoke(null, 0L, (file(font).toString() + '\0').getBytes(StandardCharsets.UTF_8));
                }
            } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
                ILog.of(PictureFonts.class).warn(e.toString(), e);
            }
        }
    }

    /**
     * The family in which texts are written.
     *
     * @return empty when the display does not take the files
     */
    static Optional<String> family(Display display) {
        if (family == null) {
            String own = Fonts.installed().families().get(0);
            if (!has(display, own)) {
                Fonts.shipped().forEach(url -> load(url, display));
            }
            family = Optional.of(own).filter(name -> has(display, name));
        }
        return family;
    }

    private static boolean has(Display display, String name) {
        return display.getFontList(name, true).length > 0;
    }

    private static void load(URL url, Display display) {
        try {
            display.loadFont(file(url).toString());
        } catch (IOException | URISyntaxException e) {
            // Outlines are drawn then.
            ILog.of(PictureFonts.class).error(url.toString(), e);
        }
    }

    /** Window systems take files only; what is in a jar is put beside the product's configuration once. */
    private static Path file(URL url) throws IOException, URISyntaxException {
        if ("file".equals(url.getProtocol())) {
            return Path.of(url.toURI());
        }
        Path folder = FrameworkUtil.getBundle(PictureFonts.class).getBundleContext().getDataFile("fonts").toPath();
        Path copy = folder.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1));
        if (!Files.exists(copy)) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "font", ".part");
            try (InputStream in = url.openStream()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
