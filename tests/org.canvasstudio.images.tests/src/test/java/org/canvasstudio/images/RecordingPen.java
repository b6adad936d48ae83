package org.canvasstudio.images;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/** Notes down where texts are written, and where borders and lines are drawn. */
final class RecordingPen implements Pen {

    /** A line of text, with the key of its element. */
    record Text(String key, String text, double x, double baseline, FontSpec font, int colour) {
    }

    final List<Text> texts = new ArrayList<>();
    final List<Box> borders = new ArrayList<>();
    final List<List<Spot>> lines = new ArrayList<>();
    private final Deque<String> keys = new ArrayDeque<>();

    @Override
    public void opacity(double value) {
    }

    @Override
    public void fill(Box box, int radius, int colour) {
    }

    @Override
    public void border(Box box, int radius, int colour, int width, Dash dash) {
        borders.add(box);
    }

    @Override
    public void fill(List<Spot> corners, int colour) {
    }

    @Override
    public void line(List<Spot> corners, int radius, int colour, int width, Dash dash) {
        lines.add(corners);
    }

    @Override
    public void ellipse(Box box, int colour) {
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        texts.add(new Text(keys.peek(), text, x, baseline, font, colour));
    }

    @Override
    public void image(String path, Box box) {
    }

    @Override
    public void begin(String key, Supplier<String> title) {
        keys.push(key);
    }

    @Override
    public void end() {
        keys.pop();
    }
}
