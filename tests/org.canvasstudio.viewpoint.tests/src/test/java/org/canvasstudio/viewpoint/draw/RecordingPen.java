package org.canvasstudio.viewpoint.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/** Notes down what is drawn. */
final class RecordingPen implements Pen {

    /** A line of text, with the element that it belongs to. */
    record Text(String key, String text, double x, double baseline, FontSpec font, int colour) {
    }

    final List<Text> texts = new ArrayList<>();
    final List<String> images = new ArrayList<>();
    final List<String> strokes = new ArrayList<>();
    final List<Double> opacities = new ArrayList<>();
    private String key = "";

    @Override
    public void opacity(double value) {
        opacities.add(value);
    }

    @Override
    public void fill(Box box, int radius, int colour) {
    }

    @Override
    public void border(Box box, int radius, int colour, int width, Dash dash) {
        strokes.add(key + " " + dash);
    }

    @Override
    public void fill(List<Spot> corners, int colour) {
        strokes.add(key + " head " + corners.get(0));
    }

    @Override
    public void line(List<Spot> corners, int radius, int colour, int width, Dash dash) {
        strokes.add(key + " line " + dash);
    }

    @Override
    public void ellipse(Box box, int colour) {
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        texts.add(new Text(key, text, x, baseline, font, colour));
    }

    @Override
    public void image(String path, Box box) {
        images.add(key + " " + path + " " + box);
    }

    @Override
    public void begin(String begun, Supplier<String> title) {
        key = begun;
    }

    @Override
    public void end() {
        key = "";
    }
}
