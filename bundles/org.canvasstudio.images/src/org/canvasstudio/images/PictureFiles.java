package org.canvasstudio.images;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.function.Function;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;

/** Pictures as files: what the editor shows, without a display. The same picture gives the same bytes. */
public final class PictureFiles {

    /** What a scale may be, as parts of 100 %. */
    public static final double SMALLEST_SCALE = 0.1;
    /** What a scale may be, as parts of 100 %. */
    public static final double LARGEST_SCALE = 10;

    private static final long MOST_PIXELS = 160_000_000;
    private static final double POINTS_PER_UNIT = 0.75;
    /** The largest page that readers of PDF take, in points. */
    private static final double LARGEST_PAGE = 14_400;

    private final Function<String, URL> images;
    private final Fonts fonts = Fonts.installed();

    /** What is drawn into a file. */
    private interface Drawing {
        void draw(Pen pen);
    }

    /** @param images gives the address of an image by its path "/bundle/folder/name.svg", or {@code null} for none */
    public PictureFiles(Function<String, URL> images) {
        this.images = images;
    }

    /**
     * The content of a file with a picture that has been laid out.
     *
     * @param scale 1 for one pixel, or 1/96 inch, for each unit
     * @throws PictureException when the picture is too large for the format
     */
    public byte[] bytes(Picture picture, PictureFormat format, double scale, Theme theme) throws PictureException {
        Painter painter = new Painter(fonts, theme);
        return bytes(picture.extent(), picture.title(), format, scale, pen -> painter.paint(picture, pen));
    }

    /**
     * The content of a file with a table.
     *
     * @param scale 1 for one pixel, or 1/96 inch, for each unit
     * @throws PictureException when the table is too large for the format
     */
    public byte[] bytes(Table table, PictureFormat format, double scale, Theme theme) throws PictureException {
        Sheet sheet = Sheet.of(table, fonts, theme);
        return bytes(sheet.extent(), table.title(), format, scale, sheet::paint);
    }

    private byte[] bytes(Box extent, String title, PictureFormat format, double scale, Drawing drawing)
            throws PictureException {
        try {
            return switch (format) {
                case SVG -> svg(extent, title, scale, drawing);
                case PNG -> png(extent, scale, drawing);
                case PDF -> pdf(extent, title, scale, drawing);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] svg(Box extent, String title, double scale, Drawing drawing) {
        SvgPen pen = new SvgPen(fonts, new Icons(images), extent, scale, title);
        drawing.draw(pen);
        return pen.finish();
    }

    private byte[] png(Box extent, double scale, Drawing drawing) throws PictureException, IOException {
        long width = Math.max(1, Math.round(extent.width() * scale));
        long height = Math.max(1, Math.round(extent.height() * scale));
        if (width * height > MOST_PIXELS) {
            throw new PictureException(Messages.text("tooManyPixels", width, height,
                    scale * Math.sqrt((double) MOST_PIXELS / (width * height))));
        }
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.translate(-extent.x(), -extent.y());
        drawing.draw(new AwtPen(graphics, fonts, new Icons(images)));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private byte[] pdf(Box extent, String title, double scale, Drawing drawing) throws PictureException, IOException {
        double points = POINTS_PER_UNIT * scale;
        double largest = points * Math.max(extent.width(), extent.height());
        if (largest > LARGEST_PAGE) {
            throw new PictureException(Messages.text("pageTooLarge", LARGEST_PAGE / largest * scale));
        }
        float width = (float) (extent.width() * points);
        float height = (float) (extent.height() * points);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfPen pen;
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float unit = (float) points;
                content.transform(new Matrix(unit, 0, 0, -unit, -extent.x() * unit, height + extent.y() * unit));
                pen = new PdfPen(document, content, fonts, new Icons(images));
                drawing.draw(pen);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            pen.close();
            return out.toByteArray();
        }
    }
}
