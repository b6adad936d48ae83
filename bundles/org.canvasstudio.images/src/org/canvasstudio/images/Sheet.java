package org.canvasstudio.images;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.draw.FittedText;
import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.draw.TextMeasurer;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/** A table as it is drawn: heads of lines at the left, heads of columns above, and the cells. */
final class Sheet {

    /**
     * A text on its ground. Colours are 0xRRGGBB of the light theme.
     *
     * @param text   may be empty
     * @param fill   of the ground
     * @param colour of the text
     * @param bold   whether the text is bold
     */
    record Field(String text, int fill, int colour, boolean bold) {
    }

    private static final Field EMPTY = new Field("", 0xFFFFFF, 0, false);
    private static final int MARGIN = 24;
    private static final int HEAD_WIDTH = 240;
    private static final int COLUMN_WIDTH = 140;
    private static final int LEAST_HEIGHT = 38;
    private static final int LARGEST_HEIGHT = 66;
    private static final int PADDING = 9;
    private static final int RADIUS = 2;
    private static final int GRID = 0xD3DAE3;
    private static final List<Integer> SIZES = List.of(13, 12, 11);

    private final List<Field> columns;
    private final List<Field> lines;
    private final List<List<Field>> cells;
    private final TextMeasurer measurer;
    private final Theme theme;
    private final List<Integer> heights = new ArrayList<>();

    /** A table as it is drawn, in the styles of its specification. */
    static Sheet of(Table table, TextMeasurer measurer, Theme theme) {
        List<List<Field>> cells = table.lines().stream().map(line -> table.columns().stream()
                .map(column -> table.content(line, column).map(cell -> field(cell.label(), cell.style())).orElse(EMPTY))
                .toList()).toList();
        return new Sheet(table.columns().stream().map(head -> field(head.label(), head.style())).toList(),
                table.lines().stream().map(head -> field(head.label(), head.style())).toList(), cells, measurer, theme);
    }

    private static Field field(String text, Table.Style style) {
        return new Field(text, style.background(), style.foreground(), style.isBold());
    }

    private Sheet(List<Field> columns, List<Field> lines, List<List<Field>> cells, TextMeasurer measurer, Theme theme) {
        this.columns = columns;
        this.lines = lines;
        this.cells = cells;
        this.measurer = measurer;
        this.theme = theme;
        heights.add(height(columns, COLUMN_WIDTH));
        for (int i = 0; i < lines.size(); i++) {
            heights.add(Math.max(height(List.of(lines.get(i)), HEAD_WIDTH), height(cells.get(i), COLUMN_WIDTH)));
        }
    }

    /** What all of it needs, with a margin around. */
    Box extent() {
        return grid().inset(-MARGIN);
    }

    private Box grid() {
        return new Box(MARGIN, MARGIN, HEAD_WIDTH + columns.size() * COLUMN_WIDTH,
                heights.stream().mapToInt(Integer::intValue).sum());
    }

    void paint(Pen pen) {
        Box grid = grid();
        pen.fill(extent(), 0, theme.ground());
        int y = grid.y();
        for (int row = 0; row <= lines.size(); row++) {
            int height = heights.get(row);
            int x = grid.x();
            if (row > 0) {
                paint(lines.get(row - 1), new Box(x, y, HEAD_WIDTH, height), false, pen);
            }
            x += HEAD_WIDTH;
            for (int column = 0; column < columns.size(); column++) {
                Field field = row == 0 ? columns.get(column) : cells.get(row - 1).get(column);
                paint(field, new Box(x, y, COLUMN_WIDTH, height), true, pen);
                x += COLUMN_WIDTH;
            }
            y += height;
        }
        paintGrid(grid, pen);
    }

    private void paint(Field field, Box box, boolean isCentred, Pen pen) {
        int fill = theme.surface(field.fill, 1);
        if (field.fill != 0xFFFFFF) {
            pen.fill(box, 0, fill);
        }
        FittedText text = fit(field, box.width(), LARGEST_HEIGHT);
        double height = measurer.lineHeight(text.font());
        double y = box.y() + (box.height() - text.lines().size() * height) / 2;
        for (String line : text.lines()) {
            double free = box.width() - 2 * PADDING - measurer.width(line, text.font());
            double baseline = y + (height + measurer.ascent(text.font()) * 0.75) / 2;
            pen.text(line, box.x() + PADDING + (isCentred ? free / 2 : 0), baseline, text.font(),
                    theme.text(field.colour, field.fill == 0xFFFFFF ? theme.ground() : fill));
            y += height;
        }
    }

    private void paintGrid(Box grid, Pen pen) {
        int colour = theme.border(GRID, theme.surface(0xFFFFFF, 1));
        int y = grid.y();
        for (int row = 0; row < lines.size(); row++) {
            y += heights.get(row);
            pen.line(List.of(new Spot(grid.x(), y), new Spot(grid.right(), y)), 0, colour, 1, Dash.SOLID);
        }
        for (int x = grid.x() + HEAD_WIDTH; x < grid.right(); x += COLUMN_WIDTH) {
            pen.line(List.of(new Spot(x, grid.y()), new Spot(x, grid.bottom())), 0, colour, 1, Dash.SOLID);
        }
        pen.border(grid, RADIUS, colour, 1, Dash.SOLID);
    }

    private int height(List<Field> fields, int width) {
        int needed = fields.stream().map(field -> fit(field, width, LARGEST_HEIGHT))
                .mapToInt(text -> (int) Math.ceil(text.lines().size() * measurer.lineHeight(text.font()))).max().orElse(0);
        return Math.max(LEAST_HEIGHT, needed + 2 * PADDING);
    }

    private FittedText fit(Field field, int width, int height) {
        List<FontSpec> fonts = SIZES.stream().map(size -> new FontSpec(size, field.bold, false)).toList();
        return FittedText.fit(field.text, fonts, width - 2 * PADDING, height, 0, measurer);
    }
}
