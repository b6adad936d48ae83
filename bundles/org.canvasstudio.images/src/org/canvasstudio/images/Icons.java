package org.canvasstudio.images;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.canvasstudio.viewpoint.picture.Box;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/** The images of one picture. One that is missing or cannot be read is left out: it is no reason to have no picture. */
final class Icons {

    private final Function<String, URL> urls;
    private final Map<String, SVGDocument> documents = new HashMap<>();

    /** @param urls gives the address of an image by its path "/bundle/folder/name.svg", or {@code null} */
    Icons(Function<String, URL> urls) {
        this.urls = urls;
    }

    /** The address of an image; {@code null} for none. */
    URL url(String path) {
        return urls.apply(path);
    }

    void draw(String path, Graphics2D graphics, Box box) {
        SVGDocument document = documents.computeIfAbsent(path, this::load);
        if (document != null) {
            Graphics2D own = (Graphics2D) graphics.create();
            document.render(null, own, new ViewBox(box.x(), box.y(), box.width(), box.height()));
            own.dispose();
        }
    }

    /** An image in pixels on a clear ground; {@code null} when there is none. */
    BufferedImage pixels(String path, int width, int height) {
        if (documents.computeIfAbsent(path, this::load) == null) {
            return null;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(path, graphics, new Box(0, 0, width, height));
        graphics.dispose();
        return image;
    }

    private SVGDocument load(String path) {
        URL url = urls.apply(path);
        return url == null ? null : new SVGLoader().load(url);
    }
}
