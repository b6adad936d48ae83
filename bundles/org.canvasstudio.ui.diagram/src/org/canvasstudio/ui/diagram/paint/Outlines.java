package org.canvasstudio.ui.diagram.paint;

import java.awt.geom.PathIterator;
import java.util.Arrays;

import org.canvasstudio.images.Fonts;
import org.canvasstudio.viewpoint.draw.FontSpec;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.PathData;

/** The letters of a text as a path. */
final class Outlines {

    private static final int COORDINATES = 6;

    private Outlines() {
    }

    /** The outlines in units, from the begin of the base line. */
    static PathData of(String text, FontSpec font) {
        byte[] types = new byte[64];
        float[] points = new float[256];
        int type = 0;
        int point = 0;
        float[] next = new float[COORDINATES];
        for (PathIterator path = Fonts.installed().outline(text, font).getPathIterator(null); !path.isDone(); path.next()) {
            if (type == types.length) {
                types = Arrays.copyOf(types, 2 * type);
            }
            if (point + COORDINATES > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            int kind = path.currentSegment(next);
            types[type++] = (byte) switch (kind) {
                case PathIterator.SEG_MOVETO -> SWT.PATH_MOVE_TO;
                case PathIterator.SEG_LINETO -> SWT.PATH_LINE_TO;
                case PathIterator.SEG_QUADTO -> SWT.PATH_QUAD_TO;
                case PathIterator.SEG_CUBICTO -> SWT.PATH_CUBIC_TO;
                default -> SWT.PATH_CLOSE;
            };
            int count = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> COORDINATES;
                default -> 0;
            };
            System.arraycopy(next, 0, points, point, count);
            point += count;
        }
        PathData data = new PathData();
        data.types = Arrays.copyOf(types, type);
        data.points = Arrays.copyOf(points, point);
        return data;
    }
}
