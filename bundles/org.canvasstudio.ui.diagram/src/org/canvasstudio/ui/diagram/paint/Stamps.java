package org.canvasstudio.ui.diagram.paint;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.canvasstudio.viewpoint.draw.Pen;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.widgets.Display;

/**
 * What is drawn again and again, drawn once, as patterns to fill rectangles with: cards and icons, on the colour of what they
 * lie on. SWT draws images on GTK much more slowly, because it reads all their pixels first.
 */
final class Stamps implements AutoCloseable {

    private static final boolean ON_GTK = "gtk".equals(SWT.getPlatform());
    /** On a monitor with another zoom GTK would enlarge the pixels of a pattern. */
    private static final int UNSCALED = 100;
    private static final int KEPT = 500;
    /** Larger ones are few, and would take much room. */
    private static final int LARGEST = 500 * 250;

    private final PenCase pens;
    private final boolean areSharp;
    private final Map<Object, Drawn> drawn = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record CardKey(Pen.Card card, int width, int height, int lift, double zoom) {

        @Override
        public boolean equals(Object other) {
            return other instanceof CardKey key && key.width == width && key.height == height && key.lift == lift
                    && key.zoom == zoom && key.card.equals(card);
        }

        @Override
        public int hashCode() {
            return (card.hashCode() * 31 + width) * 31 + height;
        }
    }

    private record ImageKey(String path, int width, int height, int ground) {

        @Override
        public boolean equals(Object other) {
            return other instanceof ImageKey key && key.width == width && key.height == height && key.ground == ground
                    && key.path.equals(path);
        }

        @Override
        public int hashCode() {
            return (path.hashCode() * 31 + width) * 31 + ground;
        }
    }

    private record Drawn(Image image, Pattern pattern) {

        void dispose() {
            pattern.dispose();
            image.dispose();
        }
    }

    Stamps(PenCase pens) {
        this.pens = pens;
        areSharp = ON_GTK && pens.device() instanceof Display display
                && Arrays.stream(display.getMonitors()).allMatch(monitor -> monitor.getZoom() == UNSCALED);
    }

    /**
     * A card, from the origin.
     *
     * @param lift what is to be filled below the card, in pixels
     * @return {@code null} where it is better drawn itself
     */
    Pattern card(Pen.Card card, int width, int height, int lift, double zoom) {
        return stamp(new CardKey(card, width, height, lift, zoom), width, height + lift, (graphics, area) -> {
            graphics.setBackgroundColor(pens.colour(card.below()));
            graphics.fillRectangle(area);
            pens.pen(graphics, zoom).card(new Rectangle(0, 0, width, height), lift, card);
        });
    }

    /**
     * An image, from the origin.
     *
     * @return {@code null} where it is better drawn itself
     */
    Pattern image(String path, int width, int height, int ground) {
        return stamp(new ImageKey(path, width, height, ground), width, height,
                (graphics, area) -> pens.pen(graphics, 1).image(path, area, ground));
    }

    // The methods of keys are written down since what records have by themselves is slow until it is compiled.

    private Pattern stamp(Object key, int width, int height, BiConsumer<Graphics, Rectangle> drawing) {
        if (!areSharp || width <= 0 || height <= 0 || width * height > LARGEST) {
            return null;
        }
        Drawn known = drawn.get(key);
        if (known == null) {
            known = draw(width, height, drawing);
            drawn.put(key, known);
            if (drawn.size() > KEPT) {
                Iterator<Drawn> eldest = drawn.values().iterator();
                eldest.next().dispose();
                eldest.remove();
            }
        }
        return known.pattern();
    }

    private Drawn draw(int width, int height, BiConsumer<Graphics, Rectangle> drawing) {
        Image image = new Image(pens.device(), width, height);
        GC gc = new GC(image);
        SWTGraphics graphics = new SWTGraphics(gc);
        try {
            drawing.accept(graphics, new Rectangle(0, 0, width, height));
        } finally {
            graphics.dispose();
            gc.dispose();
        }
        return new Drawn(image, new Pattern(pens.device(), image));
    }

    @Override
    public void close() {
        drawn.values().forEach(Drawn::dispose);
        drawn.clear();
    }
}
