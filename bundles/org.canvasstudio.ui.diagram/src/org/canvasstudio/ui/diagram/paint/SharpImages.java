package org.canvasstudio.ui.diagram.paint;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;

/** Images of bundles, made from their drawings at just the size at which they are shown. */
final class SharpImages implements AutoCloseable {

    private static final int HUNDRED = 100;
    private static final int KEPT = 1000;

    /** The few icons are drawn again and again at the same sizes: their pixels are kept for all diagrams. */
    private static final Map<Key, ImageData> PIXELS = new ConcurrentHashMap<>();

    private final Device device;
    private final Map<Key, Image> images = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Key(String path, int width, int height) {
    }

    SharpImages(Device device) {
        this.device = device;
    }

    /**
     * The image at a size.
     *
     * @param path "/bundle/folder/name.svg"
     * @return {@code null} when there is no such image
     */
    Image get(String path, int width, int height) {
        if (width <= 0 || height <= 0) {
            return null;
        }
        Image image = images.computeIfAbsent(new Key(path, width, height), this::create);
        if (images.size() > KEPT) {
            Iterator<Image> eldest = images.values().iterator();
            eldest.next().dispose();
            eldest.remove();
        }
        return image;
    }

    private Image create(Key key) {
        return pixels(key) == null ? null : new Image(device, (ImageDataProvider) zoom -> pixels(
                new Key(key.path(), key.width() * zoom / HUNDRED, key.height() * zoom / HUNDRED)));
    }

    private static ImageData pixels(Key key) {
        return PIXELS.computeIfAbsent(key, unused -> {
            ImageDescriptor descriptor = descriptor(key.path());
            ImageData natural = descriptor == null ? null : descriptor.getImageData(HUNDRED);
            return natural == null ? null : at(descriptor, natural.width, key.width(), key.height());
        });
    }

    /** The drawing as large as asked for; a picture of pixels is scaled. */
    private static ImageData at(ImageDescriptor descriptor, int natural, int width, int height) {
        ImageData data = descriptor.getImageData(Math.max(1, Math.round(HUNDRED * (float) width / natural)));
        if (data == null) {
            data = descriptor.getImageData(HUNDRED);
        }
        return data.width == width && data.height == height ? data : data.scaledTo(width, height);
    }

    /** Describes an image of a bundle; {@code null} when there is none. */
    static ImageDescriptor descriptor(String path) {
        if (path.isEmpty()) {
            return null;
        }
        try {
            URL url = FileLocator.find(URI.create("platform:/plugin" + path).toURL());
            return url == null ? null : ImageDescriptor.createFromURL(url);
        } catch (MalformedURLException | IllegalArgumentException e) {
            ILog.of(SharpImages.class).error(path, e);
            return null;
        }
    }


    @Override
    public void close() {
        images.values().stream().filter(image -> image != null).forEach(Image::dispose);
        images.clear();
    }
}
