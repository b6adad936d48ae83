package org.canvasstudio.images;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;

/** Draws onto a page. Its origin is at the upper left, as in a picture. */
final class PdfPen extends ShapePen {

    /** Icons are so many times finer than a screen: more than a printer shows. */
    private static final int ICON_SCALE = 8;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final Fonts fonts;
    private final Icons icons;
    private final Map<Face, Optional<PDFont>> embedded = new HashMap<>();
    private final Map<String, PDImageXObject> images = new HashMap<>();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private final List<TrueTypeCollection> open = new ArrayList<>();

    PdfPen(PDDocument document, PDPageContentStream page, Fonts fonts, Icons icons) {
        this.document = document;
        this.page = page;
        this.fonts = fonts;
        this.icons = icons;
    }

    /** Something that writes to the page. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void opacity(double value) {
        write(() -> page.setGraphicsStateParameters(opacities.computeIfAbsent(value, v -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(v.floatValue());
            state.setStrokingAlphaConstant(v.floatValue());
            return state;
        })));
    }

    @Override
    void fill(Shape shape, int colour) {
        write(() -> {
            page.setNonStrokingColor(new Color(colour));
            int rule = outline(shape);
            if (rule == PathIterator.WIND_EVEN_ODD) {
                page.fillEvenOdd();
            } else {
                page.fill();
            }
        });
    }

    @Override
    void draw(Shape shape, int colour, int width, Dash dash) {
        write(() -> {
            page.setStrokingColor(new Color(colour));
            page.setLineWidth(width);
            page.setLineDashPattern(Shapes.dashes(dash, width), 0);
            page.setLineCapStyle(dash == Dash.SOLID ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT);
            page.setLineJoinStyle(BasicStroke.JOIN_ROUND);
            outline(shape);
            page.stroke();
        });
    }

    private int outline(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    page.moveTo(c[0], c[1]);
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    page.lineTo(c[0], c[1]);
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // A page has cubic curves only.
                    page.curveTo(x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3, c[2] + (c[0] - c[2]) * 2 / 3,
                            c[3] + (c[1] - c[3]) * 2 / 3, c[2], c[3]);
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                    x = c[4];
                    y = c[5];
                }
                default -> page.closePath();
            }
        }
        return path.getWindingRule();
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        double from = x;
        for (Fonts.Run run : fonts.runs(text, font)) {
            // Letters that join are not in the table of a font by which a page finds letters.
            Optional<PDFont> own = run.isShaped() ? Optional.empty() : embedded.computeIfAbsent(run.face(), this::embed);
            if (own.isPresent()) {
                float left = (float) from;
                write(() -> letters(run, left, (float) baseline, own.get(), font, colour));
            } else {
                fill(AffineTransform.getTranslateInstance(from, baseline)
                        .createTransformedShape(run.glyphs(font.size()).getOutline()), colour);
            }
            from += run.width(font.size());
        }
    }

    private void letters(Fonts.Run run, float x, float baseline, PDFont own, FontSpec font, int colour) throws IOException {
        boolean bold = run.face().isEmboldened();
        if (bold) {
            page.setStrokingColor(new Color(colour));
            page.setLineDashPattern(new float[0], 0);
            page.setLineWidth(font.size() * AwtPen.EMBOLDENED);
        }
        page.beginText();
        page.setNonStrokingColor(new Color(colour));
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setFont(own, font.size());
        page.setTextMatrix(new Matrix(1, 0, 0, -1, x, baseline));
        page.showText(run.text());
        page.endText();
    }

    /** The font for the page; empty when its file does not allow it, so that its letters are drawn as outlines. */
    private Optional<PDFont> embed(Face face) {
        if (face.file() == null) {
            return Optional.empty();
        }
        try (InputStream in = face.open()) {
            if (!face.file().getPath().endsWith(".ttc")) {
                return Optional.of(PDType0Font.load(document, in, true));
            }
            TrueTypeCollection collection = new TrueTypeCollection(in);
            open.add(collection);
            List<PDFont> first = new ArrayList<>();
            collection.processAllFonts(font -> {
                if (first.isEmpty()) {
                    first.add(PDType0Font.load(document, font, true));
                }
            });
            return first.stream().findFirst();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void image(String path, Box box) {
        PDImageXObject image = images.computeIfAbsent(path, p -> {
            BufferedImage pixels = icons.pixels(p, box.width() * ICON_SCALE, box.height() * ICON_SCALE);
            try {
                return pixels == null ? null : LosslessFactory.createFromImage(document, pixels);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (image != null) {
            write(() -> page.drawImage(image, new Matrix(box.width(), 0, 0, -box.height(), box.x(), box.bottom())));
        }
    }

    /** Lets the files of fonts go, when the document has been written. */
    void close() throws IOException {
        for (TrueTypeCollection collection : open) {
            collection.close();
        }
    }
}
