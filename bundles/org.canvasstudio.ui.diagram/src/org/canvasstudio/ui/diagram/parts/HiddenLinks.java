package org.canvasstudio.ui.diagram.parts;

import java.util.List;

import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;

/** The links of the selected notes that belong to layers which are not shown. They can be seen, but not touched. */
public final class HiddenLinks extends Figure {

    private final Stage stage;
    private final List<PictureEdge> edges;

    private HiddenLinks(Stage stage, List<PictureEdge> edges) {
        this.stage = stage;
        this.edges = edges;
        setBounds(NodeFigure.rectangle(stage.picture().extent()));
    }

    /** Shows these links on a layer, instead of those that were shown before. */
    public static void show(IFigure layer, Stage stage, List<PictureEdge> edges) {
        List<?> shown = List.copyOf(layer.getChildren());
        shown.stream().filter(HiddenLinks.class::isInstance).forEach(figure -> layer.remove((IFigure) figure));
        if (!edges.isEmpty()) {
            layer.add(new HiddenLinks(stage, edges));
        }
    }

    @Override
    public boolean containsPoint(int x, int y) {
        return false;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
        Pen pen = stage.pens().pen(graphics);
        edges.forEach(edge -> stage.painter().paint(edge, pen));
    }
}
