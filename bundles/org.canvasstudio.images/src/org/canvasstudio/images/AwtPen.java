package org.canvasstudio.images;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;

/** Draws into an image of pixels. */
final class AwtPen extends ShapePen {

    /** How much thicker the strokes of a letter are that is made bold, in parts of its size. */
    static final float EMBOLDENED = 0.035f;

    private final Graphics2D graphics;
    private final Fonts fonts;
    private final Icons icons;

    AwtPen(Graphics2D graphics, Fonts fonts, Icons icons) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.icons = icons;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    @Override
    public void opacity(double value) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) value));
    }

    @Override
    void fill(Shape shape, int colour) {
        graphics.setColor(new Color(colour));
        graphics.fill(shape);
    }

    @Override
    void draw(Shape shape, int colour, int width, Dash dash) {
        float[] dashes = Shapes.dashes(dash, width);
        graphics.setColor(new Color(colour));
        graphics.setStroke(new BasicStroke(width, dash == Dash.SOLID ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 10, dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        graphics.setColor(new Color(colour));
        double from = x;
        for (Fonts.Run run : fonts.runs(text, font)) {
            GlyphVector glyphs = run.glyphs(font.size());
            graphics.drawGlyphVector(glyphs, (float) from, (float) baseline);
            if (run.face().isEmboldened()) {
                graphics.setStroke(new BasicStroke(font.size() * EMBOLDENED));
                graphics.draw(glyphs.getOutline((float) from, (float) baseline));
            }
            from += run.width(font.size());
        }
    }

    @Override
    public void image(String path, Box box) {
        icons.draw(path, graphics, box);
    }
}
