package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.diagram.PictureOutput;
import org.canvasstudio.viewpoint.picture.Box;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.junit.jupiter.api.Test;

/** What goes out of the diagram as an image or onto paper: each note with its name in it, and nothing written elsewhere. */
class PictureOutputTest extends DiagramFixture {

    private static final int DPI = 144;
    private static final double INCHES_PER_CM = 1 / 2.54;
    /** The brightest that counts as a part of a letter. */
    private static final int DARK = 110;

    @Test
    void theImageOnTheClipboardIsTwiceAsLargeAsThePicture() {
        PictureOutput.copy(view());
        Clipboard clipboard = new Clipboard(view().canvas().getDisplay());
        ImageData image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        assertNotNull(image);
        Box extent = view().diagram().picture().extent();
        assertEquals(2 * extent.width(), image.width);
        assertEquals(2 * extent.height(), image.height);
        assertWritten((x, y) -> {
            RGB colour = image.palette.getRGB(image.getPixel(x, y));
            return colour.red << 16 | colour.green << 8 | colour.blue;
        }, 2, 0, 0);
    }

    @Test
    void aPageOfPaperHoldsThePicture() throws Exception {
        Optional<PrinterData> toFile = Arrays.stream(Printer.getPrinterList())
                .filter(printer -> "GtkPrintBackendFile".equals(printer.driver)).findFirst();
        assumeTrue(toFile.isPresent(), "there is no printer that prints into a file");
        Path file = path(client.file()).resolveSibling("page.pdf");
        PrinterData data = toFile.get();
        data.printToFile = true;
        data.fileName = file.toString();
        data.orientation = PrinterData.LANDSCAPE;
        PictureOutput.print(view(), data);
        Workbench.waitUntil("the page is written", () -> isWhole(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            assertTrue(page.getWidth() > page.getHeight());
            // The frames of the outer blocks tell where the picture is.
            Box extent = view().diagram().picture().extent();
            Box ink = ink(page);
            double scale = Math.min((page.getWidth() - 2 * DPI * INCHES_PER_CM) / extent.width(),
                    (page.getHeight() - 2 * DPI * INCHES_PER_CM) / extent.height());
            Box blocks = canvas().getBlocks().stream().map(block -> node(block).box()).reduce(Box.NONE, Box::union);
            assertTrue(ink.width() < page.getWidth() - DPI * INCHES_PER_CM, ink + " on " + page.getWidth());
            assertTrue(ink.width() > 0.9 * scale * blocks.width(), ink + " for " + blocks + " at " + scale);
            double drawn = (double) ink.width() / blocks.width();
            assertWritten((x, y) -> page.getRGB(x, y), drawn, ink.x() - blocks.x() * drawn, ink.y() - blocks.y() * drawn);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.exists(file) && Files.readString(file, StandardCharsets.ISO_8859_1).strip().endsWith("%%EOF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where there is anything that is not white. */
    private static Box ink(BufferedImage page) {
        int left = page.getWidth();
        int top = page.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }

    private void assertWritten(IntBinaryOperator colours, double scale, double left, double top) {
        Box extent = view().diagram().picture().extent();
        double x = left - (left == 0 ? extent.x() * scale : 0);
        double y = top - (top == 0 ? extent.y() * scale : 0);
        for (CanvasElement note : notes()) {
            assertTrue(dark(colours, node(note).box().inset(2), scale, x, y) > 10, note.getName());
        }
        // Beside the first note of a block there is room, and no text.
        Box partners = node(canvas().getKeyPartners()).box();
        Box below = new Box(partners.x() + 2, partners.bottom() - partners.height() / 3, partners.width() - 4,
                partners.height() / 3 - 4);
        assertEquals(0, dark(colours, below, scale, x, y), "below the notes");
    }

    /** How much of a letter there is in a part of the picture. */
    private static int dark(IntBinaryOperator colours, Box box, double scale, double left, double top) {
        int count = 0;
        for (int y = (int) (box.y() * scale + top); y < (int) (box.bottom() * scale + top); y++) {
            for (int x = (int) (box.x() * scale + left); x < (int) (box.right() * scale + left); x++) {
                int colour = colours.applyAsInt(x, y);
                int red = colour >> 16 & 0xFF;
                int green = colour >> 8 & 0xFF;
                int blue = colour & 0xFF;
                int brightest = Math.max(red, Math.max(green, blue));
                // Letters are grey; icons have a colour.
                if (brightest < DARK && brightest - Math.min(red, Math.min(green, blue)) < 40) {
                    count++;
                }
            }
        }
        return count;
    }
}
