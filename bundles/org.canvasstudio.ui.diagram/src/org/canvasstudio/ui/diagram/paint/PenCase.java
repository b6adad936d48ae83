package org.canvasstudio.ui.diagram.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.Recent;
import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.TextMeasurer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.DeviceResourceManager;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;

/** Colours, fonts and images for pens on one device, kept until the case is closed. */
public final class PenCase implements AutoCloseable {

    private static final int KEPT_TEXTS = 6000;
    /** Letters before this one, Latin and Greek and Cyrillic, are in the product's own font. */
    private static final int FIRST_OF_OTHER_FONTS = 0x530;
    private static final double POINTS_PER_INCH = 72;
    /** Systems put letters on whole pixels of their font: drawn with a larger one and made smaller they stand just right. */
    private static final int FINER = 4;

    private final Device device;
    private final LocalResourceManager resources;
    private final TextMeasurer measurer;
    private final SharpImages images;
    private final Stamps stamps;
    private final Optional<String> family;
    private final Map<Text, Extent> extents = new Recent<>(KEPT_TEXTS);
    private final Map<Integer, Color> colours = new HashMap<>();
    private final Map<Zoomed, ScaledFont> fonts = new Recent<>(KEPT_TEXTS);
    private FontSpec lastSpec;
    private double lastZoom;
    private ScaledFont lastFont;
    private final Map<Font, Extent> ofOwn = new HashMap<>();
    private final Map<Line, PathData> outlines = new Recent<>(KEPT_TEXTS);

    private record Zoomed(FontSpec font, double zoom) {
    }

    /** A line of text in a font of the picture. */
    private record Line(String text, FontSpec font) {
    }

    /** A text in a font of the device. */
    private record Text(String text, Font font) {
    }

    /**
     * How large the device draws a text.
     *
     * @param width  in points of the device; 0 for as wide as it was measured
     * @param ascent of the highest of its letters, in points of the device
     */
    record Extent(double width, double ascent) {
    }

    /**
     * A font of the device.
     *
     * @param font  whole points: other sizes are not possible everywhere
     * @param scale by which what is drawn with it has to be scaled
     */
    record ScaledFont(Font font, double scale) {
    }

    /** A case for pens that write what the measurer has measured. */
    public PenCase(Device device, TextMeasurer measurer) {
        this.device = device;
        this.stamps = new Stamps(this);
        this.measurer = measurer;
        resources = new LocalResourceManager(device instanceof Display display ? JFaceResources.getResources(display)
                : new DeviceResourceManager(device));
        images = new SharpImages(device);
        // Printers differ in their fonts, and on GTK what is transformed gets too small: paper gets the outlines of letters.
        family = device instanceof Display display ? PictureFonts.family(display) : Optional.empty();
    }

    /** The case that all diagrams on a display share, as long as there is the display. */
    public static PenCase of(Display display, TextMeasurer measurer) {
        String key = PenCase.class.getName();
        if (display.getData(key) instanceof PenCase known && known.measurer == measurer) {
            return known;
        }
        PenCase shared = new PenCase(display, measurer);
        display.setData(key, shared);
        display.disposeExec(shared::close);
        return shared;
    }

    /** A pen that draws on the graphics of a figure, however far it is zoomed. */
    public SwtPen pen(Graphics graphics) {
        return graphics instanceof ZoomedGraphics zoomed ? new SwtPen(zoomed.below(), zoomed.getAbsoluteScale(), 0, 0, this)
                : new SwtPen(graphics, graphics.getAbsoluteScale(), 0, 0, this);
    }

    /** A pen that draws at a scale on graphics that do not zoom. */
    public SwtPen pen(Graphics graphics, double scale) {
        return pen(graphics, scale, 0, 0);
    }

    /**
     * A pen that draws at a scale and in a place, on graphics that neither zoom nor move.
     *
     * @param left where the picture's origin is on the graphics
     * @param top  the same, downwards
     */
    public SwtPen pen(Graphics graphics, double scale, int left, int top) {
        return new SwtPen(graphics, scale, left, top, this);
    }

    /** The colour on which a painter draws. */
    public Color ground(Painter painter) {
        return colour(painter.ground());
    }

    Color colour(int rgb) {
        Color known = colours.get(rgb);
        if (known == null) {
            known = resources.get(ColorDescriptor.createFrom(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF)));
            colours.put(rgb, known);
        }
        return known;
    }

    /** The font for a text on the device. */
    ScaledFont font(FontSpec spec, double zoom) {
        if (spec.equals(lastSpec) && zoom == lastZoom) {
            return lastFont;
        }
        lastFont = fonts.computeIfAbsent(new Zoomed(spec, zoom), key -> {
            double wanted = spec.size() * zoom * POINTS_PER_INCH / device.getDPI().y;
            int points = Math.max(1, (int) Math.round(wanted * FINER));
            return new ScaledFont(font(points, spec), wanted / points);
        });
        lastSpec = spec;
        lastZoom = zoom;
        return lastFont;
    }

    private Font font(int points, FontSpec spec) {
        int style = (spec.bold() ? SWT.BOLD : SWT.NORMAL) | (spec.italic() ? SWT.ITALIC : SWT.NORMAL);
        String name = family.orElseGet(() -> device.getSystemFont().getFontData()[0].getName());
        return resources.get(FontDescriptor.createFrom(new FontData(name, points, style)));
    }

    /** A font for a field in which a text of the picture is edited. */
    public Font fieldFont(FontSpec spec, double zoom) {
        int points = Math.max(1, (int) Math.round(spec.size() * zoom * POINTS_PER_INCH / device.getDPI().y));
        return font(points, spec);
    }

    /** Whether the device has the font in which texts were measured; otherwise their outlines are drawn. */
    boolean hasFont() {
        return family.isPresent();
    }

    /** The outlines of a text, in units. */
    PathData outline(String text, FontSpec font) {
        return outlines.computeIfAbsent(new Line(text, font), line -> Outlines.of(line.text(), line.font()));
    }

    /**
     * How large a text is, where that may be other than what was measured. The letters of the product's own font are just as
     * wide.
     */
    Extent extent(String text, Font font) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_OF_OTHER_FONTS) {
                return extents.computeIfAbsent(new Text(text, font), this::measure);
            }
        }
        Extent known = ofOwn.get(font);
        if (known == null) {
            known = new Extent(0, measure(new Text("x", font)).ascent());
            ofOwn.put(font, known);
        }
        return known;
    }

    private Extent measure(Text text) {
        TextLayout layout = new TextLayout(device);
        try {
            layout.setFont(text.font());
            layout.setText(text.text());
            // A script with higher letters moves the base line down.
            return new Extent(layout.getBounds().width, layout.getLineMetrics(0).getAscent()
                    + layout.getLineMetrics(0).getLeading());
        } finally {
            layout.dispose();
        }
    }

    Device device() {
        return device;
    }

    TextMeasurer measurer() {
        return measurer;
    }

    SharpImages images() {
        return images;
    }

    Stamps stamps() {
        return stamps;
    }

    @Override
    public void close() {
        stamps.close();
        extents.clear();
        outlines.clear();
        images.close();
        resources.dispose();
    }
}
