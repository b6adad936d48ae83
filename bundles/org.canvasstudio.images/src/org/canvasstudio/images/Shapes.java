package org.canvasstudio.images;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/** What pens draw, as outlines. */
final class Shapes {

    private Shapes() {
    }

    static Shape rectangle(Box box, int radius) {
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2.0 * radius, 2.0 * radius);
    }

    /** The middle of a border of some width that is inside of the box. */
    static RoundRectangle2D border(Box box, int radius, int width) {
        double inset = width / 2.0;
        double diameter = Math.max(0, 2.0 * radius - width);
        return new RoundRectangle2D.Double(box.x() + inset, box.y() + inset, Math.max(0, box.width() - width),
                Math.max(0, box.height() - width), diameter, diameter);
    }

    static Path2D polygon(List<Spot> corners) {
        Path2D path = line(corners, 0);
        path.closePath();
        return path;
    }

    /** A line whose corners are rounded, as far as its stretches are long enough. */
    static Path2D line(List<Spot> corners, int radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners.get(0).x(), corners.get(0).y());
        for (int i = 1; i < corners.size() - 1; i++) {
            Spot corner = corners.get(i);
            double before = distance(corner, corners.get(i - 1)) / (i == 1 ? 1 : 2);
            double after = distance(corner, corners.get(i + 1)) / (i == corners.size() - 2 ? 1 : 2);
            double rounded = Math.min(radius, Math.min(before, after));
            if (rounded < 0.5) {
                path.lineTo(corner.x(), corner.y());
            } else {
                double[] in = towards(corner, corners.get(i - 1), rounded);
                double[] out = towards(corner, corners.get(i + 1), rounded);
                path.lineTo(in[0], in[1]);
                path.quadTo(corner.x(), corner.y(), out[0], out[1]);
            }
        }
        Spot last = corners.get(corners.size() - 1);
        path.lineTo(last.x(), last.y());
        return path;
    }

    /** The lengths of strokes and gaps of a line, in units; empty for none. */
    static float[] dashes(Dash dash, int width) {
        float unit = Math.max(1, width);
        return switch (dash) {
            case SOLID -> new float[0];
            case DASH -> new float[] {4 + 2 * unit, 2 + 2 * unit};
            case DOT -> new float[] {unit, 2 * unit};
            case DASH_DOT -> new float[] {4 + 2 * unit, 2 * unit, unit, 2 * unit};
        };
    }

    private static double distance(Spot a, Spot b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static double[] towards(Spot from, Spot to, double length) {
        double part = length / distance(from, to);
        return new double[] {from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part};
    }
}
