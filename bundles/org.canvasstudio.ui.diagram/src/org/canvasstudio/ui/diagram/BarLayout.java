package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * What is in a bar stands side by side, the last at the right end; where there is no place for all, in several rows. What is
 * wider than the bar gets narrower. A whole number as the layout data is the wanted width.
 */
final class BarLayout extends Layout {

    private static final int MARGIN = 6;
    private static final int SPACE = 6;
    private static final int ROWS = 3;

    /** What is in a row of the bar. */
    private record Row(List<Control> controls, List<Point> sizes) {

        private int width() {
            return sizes.stream().mapToInt(size -> size.x + SPACE).sum() - SPACE;
        }

        private int height() {
            return sizes.stream().mapToInt(size -> size.y).max().orElse(0);
        }
    }

    private static Point size(Control control) {
        return control.computeSize(control.getLayoutData() instanceof Integer wanted ? wanted : SWT.DEFAULT, SWT.DEFAULT);
    }

    private static List<Row> rows(Composite bar, int width) {
        List<Row> rows = new ArrayList<>();
        Row row = new Row(new ArrayList<>(), new ArrayList<>());
        for (Control control : bar.getChildren()) {
            Point size = size(control);
            size.x = Math.min(size.x, width);
            if (!row.controls().isEmpty() && row.width() + SPACE + size.x > width) {
                rows.add(row);
                row = new Row(new ArrayList<>(), new ArrayList<>());
            }
            row.controls().add(control);
            row.sizes().add(size);
        }
        rows.add(row);
        return rows;
    }

    /** Without a wanted width the bar is as narrow as its longest part: whoever holds it gives it more. */
    @Override
    protected Point computeSize(Composite bar, int wantedWidth, int wantedHeight, boolean isNew) {
        int widest = 0;
        for (Control control : bar.getChildren()) {
            widest = Math.max(widest, size(control).x);
        }
        int width = wantedWidth == SWT.DEFAULT ? widest + 2 * MARGIN : wantedWidth;
        int height = ROWS;
        for (Row row : rows(bar, width - 2 * MARGIN)) {
            height += row.height() + ROWS;
        }
        return new Point(width, wantedHeight == SWT.DEFAULT ? height : wantedHeight);
    }

    @Override
    protected void layout(Composite bar, boolean isNew) {
        Rectangle area = bar.getClientArea();
        int y = area.y + ROWS;
        Control[] controls = bar.getChildren();
        for (Row row : rows(bar, area.width - 2 * MARGIN)) {
            int x = area.x + MARGIN;
            for (int i = 0; i < row.controls().size(); i++) {
                Control control = row.controls().get(i);
                Point size = row.sizes().get(i);
                int left = control == controls[controls.length - 1] ? Math.max(x, area.x + area.width - MARGIN - size.x) : x;
                control.setBounds(left, y + (row.height() - size.y) / 2, size.x, size.y);
                x += size.x + SPACE;
            }
            y += row.height() + ROWS;
        }
    }
}
