package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.text.FlowPage;
import org.eclipse.draw2d.text.TextFlow;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;

/** What is said when the pointer rests on a node or an edge: its full text, its facts and what was found. */
public final class NodeTip {

    /** As wide as a line that is read easily, in letters. */
    private static final int LETTERS = 60;
    private static final int MARGIN = 4;

    private NodeTip() {
    }

    /** {@code null} when there is nothing that is not seen anyway. */
    static IFigure of(PictureNode node, Stage stage) {
        StringBuilder text = new StringBuilder();
        if (!node.tooltip().isBlank()) {
            text.append(node.tooltip().strip());
        }
        if (stage.painter().isCut(node) && !text.toString().contains(node.label())) {
            text.insert(0, node.label() + (text.isEmpty() ? "" : "\n"));
        }
        for (Badge badge : node.badges()) {
            if (text.indexOf(badge.tooltip()) < 0) {
                badge.tooltip().lines().filter(line -> !line.isBlank())
                        .forEach(line -> text.append(text.isEmpty() ? "" : "\n").append("\u2022 ").append(line.strip()));
            }
        }
        return figure(text.toString());
    }

    static IFigure of(PictureEdge edge) {
        return figure(edge.tooltip().isBlank() ? edge.label() : edge.tooltip());
    }

    /** A text in lines that are not too long; {@code null} when it is blank. */
    public static IFigure figure(String text) {
        if (text.isBlank()) {
            return null;
        }
        Font font = JFaceResources.getDialogFont();
        int widest = LETTERS * FigureUtilities.getFontMetrics(font).getAverageCharWidth();
        FlowPage page = new FlowPage() {

            @Override
            public Dimension getPreferredSize(int width, int height) {
                // A page knows the width that it is given only.
                Dimension natural = super.getPreferredSize(width, height);
                return width < 0 && natural.width > widest ? super.getPreferredSize(widest, height) : natural;
            }
        };
        page.setFont(font);
        page.setBorder(new MarginBorder(MARGIN, MARGIN + 2, MARGIN, MARGIN + 2));
        page.add(new TextFlow(text));
        return page;
    }
}
