package org.canvasstudio.ui.diagram.paint;

import java.util.List;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.graphics.Pattern;

/** A pen on the screen, on an image or on paper. Everything is drawn at its final size, so that it is sharp. */
public final class SwtPen implements Pen {

    /** Smaller letters cannot be told from each other: a grey line stands for them, which is fast, too. */
    private static final double LEGIBLE = 3.5;
    private static final int OPAQUE = 255;

    private final Graphics graphics;
    private final double zoom;
    private final int left;
    private final int top;
    private final PenCase pens;
    private int alpha = OPAQUE;

    /**
     * @param left where the picture's origin is on the graphics
     * @param top  the same, downwards
     */
    SwtPen(Graphics graphics, double zoom, int left, int top, PenCase pens) {
        this.graphics = graphics;
        this.zoom = zoom;
        this.left = left;
        this.top = top;
        this.pens = pens;
        graphics.setAntialias(SWT.ON);
    }

    private int px(double units) {
        return (int) Math.round(units * zoom);
    }

    private int across(double units) {
        return left + px(units);
    }

    private int down(double units) {
        return top + px(units);
    }

    /** Edges that lie on each other in the picture do so on the screen. */
    private Rectangle rectangle(Box box) {
        int x = across(box.x());
        int y = down(box.y());
        return new Rectangle(x, y, across(box.right()) - x, down(box.bottom()) - y);
    }

    private int[] points(List<Spot> spots) {
        int[] points = new int[spots.size() * 2];
        for (int i = 0; i < spots.size(); i++) {
            points[2 * i] = across(spots.get(i).x());
            points[2 * i + 1] = down(spots.get(i).y());
        }
        return points;
    }

    @Override
    public void opacity(double value) {
        alpha = (int) Math.round(OPAQUE * Math.max(0, Math.min(1, value)));
        graphics.setAlpha(alpha);
    }

    @Override
    public void fill(Box box, int radius, int colour) {
        graphics.setBackgroundColor(pens.colour(colour));
        Rectangle area = rectangle(box);
        if (radius > 0) {
            graphics.fillRoundRectangle(area, 2 * px(radius), 2 * px(radius));
        } else {
            graphics.fillRectangle(area);
        }
    }

    @Override
    public void border(Box box, int radius, int colour, int width, Dash dash) {
        int line = stroke(colour, width, dash);
        Rectangle area = rectangle(box);
        // A line lies on both sides of its path.
        Rectangle path = new Rectangle(area.x + line / 2, area.y + line / 2, area.width - line, area.height - line);
        if (radius > 0) {
            graphics.drawRoundRectangle(path, 2 * px(radius) - line, 2 * px(radius) - line);
        } else {
            graphics.drawRectangle(path.x, path.y, path.width, path.height);
        }
        graphics.setLineStyle(SWT.LINE_SOLID);
    }

    /** Draws a card in a place on the device. */
    void card(Rectangle area, int lift, Card card) {
        int line = card.borderWidth() > 0 ? Math.max(1, px(card.borderWidth())) : 0;
        int radius = px(card.radius());
        if (lift > 0) {
            fillRound(area.getTranslated(0, lift), radius, card.shadow());
        }
        if (line > 0) {
            fillRound(area, radius, card.border());
        }
        fillRound(new Rectangle(area.x + line, area.y + line, area.width - 2 * line, area.height - 2 * line),
                Math.max(0, radius - line), card.fill());
    }

    /** Only the corners need to be smooth: to smooth all of a large shape takes long. */
    private void fillRound(Rectangle area, int radius, int colour) {
        graphics.setBackgroundColor(pens.colour(colour));
        int corner = Math.min(radius, Math.min(area.width, area.height) / 2);
        graphics.fillRectangle(area.x + corner, area.y, area.width - 2 * corner, area.height);
        if (corner > 0) {
            int right = area.right() - corner;
            int bottom = area.bottom() - corner;
            graphics.fillRectangle(area.x, area.y + corner, corner, area.height - 2 * corner);
            graphics.fillRectangle(right, area.y + corner, corner, area.height - 2 * corner);
            int size = 2 * corner;
            graphics.fillArc(area.x, area.y, size, size, 90, 90);
            graphics.fillArc(right - corner, area.y, size, size, 0, 90);
            graphics.fillArc(area.x, bottom - corner, size, size, 180, 90);
            graphics.fillArc(right - corner, bottom - corner, size, size, 270, 90);
        }
    }

    /** Notes are many and alike: on a screen each kind is drawn once. */
    @Override
    public void card(Box box, Card card) {
        if (alpha < OPAQUE) {
            // What lies on each other would be seen.
            Pen.super.card(box, card);
            return;
        }
        Rectangle area = rectangle(box);
        int lift = card.lift() > 0 ? Math.max(1, px(card.lift())) : 0;
        Pattern pattern = pens.stamps().card(card, area.width, area.height, lift, zoom);
        if (pattern == null) {
            card(area, lift, card);
        } else {
            stamp(pattern, area.x, area.y, area.width, area.height + lift);
        }
    }

    private void stamp(Pattern pattern, int x, int y, int width, int height) {
        graphics.pushState();
        graphics.translate(x, y);
        graphics.setBackgroundPattern(pattern);
        graphics.fillRectangle(0, 0, width, height);
        graphics.popState();
    }

    /** @return the width of the line on the device */
    private int stroke(int colour, int width, Dash dash) {
        int line = Math.max(1, px(width));
        graphics.setForegroundColor(pens.colour(colour));
        graphics.setLineWidth(line);
        int unit = Math.max(2, px(3));
        switch (dash) {
            case DASH -> graphics.setLineDash(new int[] {2 * unit, unit});
            case DOT -> graphics.setLineDash(new int[] {line, unit});
            case DASH_DOT -> graphics.setLineDash(new int[] {2 * unit, unit, line, unit});
            default -> graphics.setLineStyle(SWT.LINE_SOLID);
        }
        return line;
    }

    @Override
    public void fill(List<Spot> corners, int colour) {
        graphics.setBackgroundColor(pens.colour(colour));
        graphics.fillPolygon(points(corners));
    }

    @Override
    public void line(List<Spot> corners, int radius, int colour, int width, Dash dash) {
        stroke(colour, width, dash);
        if (dash == Dash.SOLID && isUpright(corners)) {
            lines(corners, radius, Math.max(1, px(width)), colour);
        } else if (radius > 0 && corners.size() > 2) {
            Path path = path(corners, radius);
            graphics.drawPath(path);
            path.dispose();
        } else {
            graphics.drawPolyline(points(corners));
        }
        graphics.setLineStyle(SWT.LINE_SOLID);
    }

    private static boolean isUpright(List<Spot> corners) {
        for (int i = 1; i < corners.size(); i++) {
            if (corners.get(i).x() != corners.get(i - 1).x() && corners.get(i).y() != corners.get(i - 1).y()) {
                return false;
            }
        }
        return true;
    }

    /** Upright and level lines need not be smoothed, only the bows between them: that is much faster. */
    private void lines(List<Spot> corners, int radius, int width, int colour) {
        graphics.setBackgroundColor(pens.colour(colour));
        int last = corners.size() - 1;
        float[] from = {across(corners.get(0).x()), down(corners.get(0).y())};
        for (int i = 1; i <= last; i++) {
            Spot corner = corners.get(i);
            boolean bends = i < last && radius > 0;
            float[] to = bends ? towards(corner, corners.get(i - 1), radius) : new float[] {across(corner.x()), down(corner.y())};
            bar(from, to, width);
            if (bends) {
                from = towards(corner, corners.get(i + 1), radius);
                Path bow = new Path(pens.device());
                bow.moveTo(Math.round(to[0]), Math.round(to[1]));
                bow.quadTo(across(corner.x()), down(corner.y()), Math.round(from[0]), Math.round(from[1]));
                graphics.drawPath(bow);
                bow.dispose();
            } else {
                from = to;
            }
        }
    }

    private void bar(float[] from, float[] to, int width) {
        int left = Math.round(Math.min(from[0], to[0]));
        int top = Math.round(Math.min(from[1], to[1]));
        int right = Math.round(Math.max(from[0], to[0]));
        int bottom = Math.round(Math.max(from[1], to[1]));
        if (top == bottom) {
            graphics.fillRectangle(left, top - width / 2, right - left, width);
        } else {
            graphics.fillRectangle(left - width / 2, top, width, bottom - top);
        }
    }

    private Path path(List<Spot> corners, int radius) {
        Path path = new Path(pens.device());
        path.moveTo(across(corners.get(0).x()), down(corners.get(0).y()));
        for (int i = 1; i < corners.size() - 1; i++) {
            Spot corner = corners.get(i);
            float[] in = towards(corner, corners.get(i - 1), radius);
            float[] out = towards(corner, corners.get(i + 1), radius);
            path.lineTo(in[0], in[1]);
            path.quadTo(across(corner.x()), down(corner.y()), out[0], out[1]);
        }
        Spot last = corners.get(corners.size() - 1);
        path.lineTo(across(last.x()), down(last.y()));
        return path;
    }

    /** Where the bow of a corner begins: not beyond the middle of the stretch. */
    private float[] towards(Spot corner, Spot next, int radius) {
        double length = Math.max(1, Math.hypot(next.x() - corner.x(), next.y() - corner.y()));
        double part = Math.min(radius, length / 2) / length;
        return new float[] {(float) (across(corner.x()) + (px(next.x()) - px(corner.x())) * part),
            (float) (down(corner.y()) + (px(next.y()) - px(corner.y())) * part)};
    }

    @Override
    public void ellipse(Box box, int colour) {
        graphics.setBackgroundColor(pens.colour(colour));
        graphics.fillOval(rectangle(box));
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        if (font.size() * zoom < LEGIBLE) {
            graphics.setBackgroundColor(pens.colour(colour));
            graphics.setAlpha(alpha / 2);
            graphics.fillRectangle(across(x), down(baseline - font.size() * 0.45), (int) Math.round(width(text, font)),
                    Math.max(1, px(font.size() * 0.25)));
            graphics.setAlpha(alpha);
            return;
        }
        if (!pens.hasFont()) {
            outline(text, x, baseline, font, colour);
            return;
        }
        text(List.of(new Line(text, x, baseline)), font, colour);
    }

    @Override
    public void text(List<Line> lines, FontSpec font, int colour) {
        if (font.size() * zoom < LEGIBLE || !pens.hasFont()) {
            Pen.super.text(lines, font, colour);
            return;
        }
        PenCase.ScaledFont scaled = pens.font(font, zoom);
        graphics.pushState();
        graphics.setFont(scaled.font());
        graphics.setForegroundColor(pens.colour(colour));
        graphics.scale((float) scaled.scale(), (float) scaled.scale());
        double pressed = 1;
        for (Line line : lines) {
            PenCase.Extent extent = pens.extent(line.text(), scaled.font());
            double press = press(line.text(), font, extent.width() * scaled.scale());
            if (press != pressed) {
                graphics.scale((float) (press / pressed), 1);
                pressed = press;
            }
            // The font is several times as large as what is seen: whole numbers are exact enough.
            graphics.drawString(line.text(), (int) Math.round((left + line.x() * zoom) / scaled.scale() / press),
                    (int) Math.round(down(line.baseline()) / scaled.scale() - extent.ascent()));
        }
        graphics.popState();
    }

    /**
     * The device rounds the widths of letters: what gets wider by that is pressed to what was measured.
     *
     * @param natural the width of the text on the device; 0 for just as it was measured
     */
    private double press(String text, FontSpec font, double natural) {
        if (natural == 0) {
            return 1;
        }
        double width = width(text, font);
        return natural > width + 0.5 ? width / natural : 1;
    }

    private double width(String text, FontSpec font) {
        return pens.measurer().width(text, font) * zoom;
    }

    private void outline(String text, double x, double baseline, FontSpec font, int colour) {
        PathData letters = pens.outline(text, font);
        float[] points = new float[letters.points.length];
        // A base line on whole pixels keeps the feet of the letters sharp.
        double foot = down(baseline);
        for (int i = 0; i < points.length; i += 2) {
            points[i] = (float) (left + (letters.points[i] + x) * zoom);
            points[i + 1] = (float) (letters.points[i + 1] * zoom + foot);
        }
        PathData placed = new PathData();
        placed.types = letters.types;
        placed.points = points;
        Path path = new Path(pens.device(), placed);
        graphics.setBackgroundColor(pens.colour(colour));
        graphics.setFillRule(SWT.FILL_WINDING);
        graphics.fillPath(path);
        path.dispose();
    }

    @Override
    public void image(String path, Box box) {
        image(path, rectangle(box));
    }

    private void image(String path, Rectangle area) {
        Image image = pens.images().get(path, area.width, area.height);
        if (image != null) {
            graphics.drawImage(image, area.x, area.y);
        }
    }

    @Override
    public void image(String path, Box box, int ground) {
        Rectangle area = rectangle(box);
        Pattern pattern = alpha == OPAQUE ? pens.stamps().image(path, area.width, area.height, ground) : null;
        if (pattern == null) {
            image(path, area);
        } else {
            stamp(pattern, area.x, area.y, area.width, area.height);
        }
    }

    /** Draws an image on a ground. */
    void image(String path, Rectangle area, int ground) {
        graphics.setBackgroundColor(pens.colour(ground));
        graphics.fillRectangle(area);
        image(path, area);
    }
}
