package org.canvasstudio.ui.diagram;

import org.canvasstudio.ui.diagram.paint.PenCase;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.picture.Box;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;

/** Puts a picture on the clipboard or on paper: light, whatever the theme of the workbench. */
public final class PictureOutput {

    /** An image for slides and documents is to be sharp there. */
    private static final double CLIPBOARD_SCALE = 2;
    private static final int LARGEST = 8000;

    private PictureOutput() {
    }

    /** Copies the picture as an image. */
    public static void copy(DiagramView view) {
        Box extent = view.diagram().picture().extent();
        double scale = Math.min(CLIPBOARD_SCALE, (double) LARGEST / Math.max(extent.width(), extent.height()));
        Display display = view.canvas().getDisplay();
        Image image = new Image(display, (int) Math.ceil(extent.width() * scale), (int) Math.ceil(extent.height() * scale));
        Clipboard clipboard = new Clipboard(display);
        try {
            GC gc = new GC(image);
            paint(gc, view, view.pens(), scale, 0, 0);
            gc.dispose();
            clipboard.setContents(new Object[] {image.getImageData()}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
            image.dispose();
        }
    }

    /** Asks for a printer, and prints the picture. */
    static void print(DiagramView view) {
        PrintDialog dialog = new PrintDialog(view.canvas().getShell());
        PrinterData wanted = new PrinterData();
        wanted.orientation = PrinterData.LANDSCAPE;
        dialog.setPrinterData(wanted);
        PrinterData data = dialog.open();
        if (data != null) {
            print(view, data);
        }
    }

    /** Prints the picture on one page, as large as it goes there with a centimetre free on each side. */
    public static void print(DiagramView view, PrinterData data) {
        Printer printer = new Printer(data);
        try {
            if (printer.startJob(view.diagram().picture().title()) && printer.startPage()) {
                printPage(printer, view);
                printer.endPage();
            }
            printer.endJob();
        } finally {
            printer.dispose();
        }
    }

    private static void printPage(Printer printer, DiagramView view) {
        Box extent = view.diagram().picture().extent();
        Rectangle area = printer.getClientArea();
        Point dpi = printer.getDPI();
        int margin = (int) (dpi.x / 2.54);
        double scale = Math.min((area.width - 2.0 * margin) / extent.width(), (area.height - 2.0 * margin) / extent.height());
        GC gc = new GC(printer);
        try (PenCase pens = new PenCase(printer, view.measurer())) {
            paint(gc, view, pens, scale, area.x + margin, area.y + margin);
        } finally {
            gc.dispose();
        }
    }

    private static void paint(GC gc, DiagramView view, PenCase pens, double scale, int x, int y) {
        Diagram diagram = view.diagram();
        Box extent = diagram.picture().extent();
        Graphics graphics = new SWTGraphics(gc);
        new Painter(view.measurer(), Theme.LIGHT).paint(diagram.picture(), pens.pen(graphics, scale,
                x - (int) Math.round(extent.x() * scale), y - (int) Math.round(extent.y() * scale)), view.stage()::copiedOpacity);
        graphics.dispose();
    }
}
