package org.canvasstudio.viewpoint.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.EdgeStyle;
import org.canvasstudio.viewpoint.picture.NodeStyle;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.junit.jupiter.api.Test;

class PainterTest {

    private static final String LONG = "A neighbourhood repair workshop that lends tools, teaches their use and mends what others throw away";

    private final TextMeasurer measurer = new PlainMeasurer();
    private final Painter painter = new Painter(measurer, Theme.LIGHT);
    private final RecordingPen pen = new RecordingPen();
    private final Picture picture = new Picture(null);
    private final PictureNode block = node("block", null, true, new Box(0, 0, 176, 250), NodeStyle.Shape.RECTANGLE);
    private final PictureNode note = node("note", block, false, new Box(18, 40, 140, 70), NodeStyle.Shape.RECTANGLE);
    private final PictureNode other = node("other", block, false, new Box(18, 128, 140, 70), NodeStyle.Shape.ELLIPSE);

    private PictureNode node(String key, PictureNode parent, boolean container, Box box, NodeStyle.Shape shape) {
        PictureNode node = new PictureNode(key, key, null, parent, container);
        node.setStyle(new NodeStyle(shape, 0xFFFFFF, 0xC0C0C0, 1, Dash.SOLID, 0, 10, false, false, NodeStyle.Align.LEFT, true));
        node.setBox(box);
        node.setLabel(key);
        picture.add(node);
        return node;
    }

    private PictureEdge edge(EdgeStyle.End end) {
        PictureEdge edge = new PictureEdge("edge", "edge", null, note, other);
        edge.setStyle(new EdgeStyle(0xC0392B, 1, Dash.DASH, EdgeStyle.End.NONE, end, 8, 0xC0392B, false));
        edge.setRoute(List.of(new Spot(158, 75), new Spot(166, 75), new Spot(166, 160), new Spot(158, 160)));
        picture.add(edge);
        return edge;
    }

    @Test
    void textStaysInItsNoteWhateverItsShapeAndSize() {
        for (NodeStyle.Shape shape : NodeStyle.Shape.values()) {
            for (NodeStyle.Align align : NodeStyle.Align.values()) {
                for (int size : new int[] {8, 10, 14}) {
                    PictureNode node = new PictureNode("n", "n", null, null, false);
                    node.setStyle(new NodeStyle(shape, 0xFFFFFF, 0, 1, Dash.SOLID, 0, size, true, false, align, true));
                    node.setIcon("/b/i.svg");
                    node.setBox(new Box(10, 10, 140, 70));
                    node.setLabel(LONG);
                    RecordingPen own = new RecordingPen();
                    painter.paint(node, own);
                    for (RecordingPen.Text text : own.texts) {
                        assertTrue(text.x() >= 10 && text.x() + measurer.width(text.text(), text.font()) <= 150, text.toString());
                        assertTrue(text.baseline() - measurer.ascent(text.font()) >= 9 && text.baseline() + 3 <= 80, text.toString());
                    }
                    assertEquals(shape == NodeStyle.Shape.IMAGE, own.texts.isEmpty());
                    assertTrue(painter.isCut(node) || shape == NodeStyle.Shape.IMAGE || size == 8);
                }
            }
        }
    }

    @Test
    void aPictureWithoutNodesSaysSoInItsMiddle() {
        Picture empty = new Picture(null);
        empty.setExtent(new Box(0, 0, 480, 160));
        painter.paint(empty, pen);
        RecordingPen.Text said = pen.texts.get(0);
        assertEquals(480, 2 * said.x() + measurer.width(said.text(), said.font()), 1);
        assertTrue(said.baseline() > 70 && said.baseline() < 90, said.toString());
        pen.texts.clear();
        painter.paint(picture, pen);
        assertFalse(pen.texts.contains(said));
    }

    @Test
    void whatIsShownInFullIsNotCut() {
        assertFalse(painter.isCut(note));
        note.setLabel(LONG + LONG);
        assertTrue(painter.isCut(note));
        note.setBox(new Box(0, 0, 900, 200));
        assertFalse(painter.isCut(note));
    }

    @Test
    void aTitleStaysAboveTheNotes() {
        block.setLabel("customer relationships of the neighbourhood");
        painter.paint(block, pen);
        assertEquals(2, pen.texts.size());
        assertTrue(pen.texts.get(1).baseline() < Painter.TITLE_HEIGHT);
    }

    @Test
    void badgesOfOneCornerAreBesideEachOther() {
        Badge first = new Badge("a", "/b/a.svg", Badge.Corner.NORTH_EAST, "");
        Badge second = new Badge("b", "/b/b.svg", Badge.Corner.NORTH_EAST, "");
        note.setBadges(List.of(first, second));
        assertFalse(Painter.badgeBoxes(note).get(first).overlaps(Painter.badgeBoxes(note).get(second)));
        painter.paint(note, pen);
        assertEquals(2, pen.images.size());
    }

    @Test
    void theHeadOfAnEdgeIsAtItsEnd() {
        painter.paint(edge(EdgeStyle.End.FILLED_ARROW), pen);
        assertEquals(List.of("edge line DASH", "edge head " + new Spot(158, 160)), pen.strokes);
    }

    @Test
    void aGhostHasADashedBorder() {
        note.setStyle(new NodeStyle(NodeStyle.Shape.RECTANGLE, 0xFFFFFF, 0xC0392B, 1, Dash.DASH, 0, 10, false, true,
                NodeStyle.Align.LEFT, false));
        painter.paint(note, pen);
        assertEquals(List.of("note DASH"), pen.strokes);
    }

    @Test
    void theLabelOfAnEdgeIsAtItsLongestStretch() {
        PictureEdge edge = edge(EdgeStyle.End.ARROW);
        assertEquals(Box.NONE, painter.labelBox(edge));
        edge.setLabel("120 EUR");
        assertTrue(painter.labelBox(edge).contains(new Spot(166, 117)));
    }

    @Test
    void whatIsWantedFaintIsFaintAndWhatIsNotWantedIsNotDrawn() {
        edge(EdgeStyle.End.ARROW);
        painter.paint(picture, pen, element -> element == note ? 1 : 0.25);
        assertTrue(pen.opacities.contains(0.25), pen.opacities.toString());
        RecordingPen hiding = new RecordingPen();
        painter.paint(picture, hiding, element -> element == note ? 0 : 1);
        assertFalse(hiding.texts.stream().anyMatch(text -> text.key().equals("note")), hiding.texts.toString());
        assertTrue(pen.texts.stream().anyMatch(text -> text.key().equals("note")), pen.texts.toString());
        RecordingPen all = new RecordingPen();
        painter.paint(picture, all);
        assertTrue(all.opacities.stream().allMatch(value -> value == 1), all.opacities.toString());
    }
}
