package org.canvasstudio.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.viewpoint.picture.NodeStyle.Shape;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final Boards boards = Boards.small();

    @Test
    void containersNotesAndEdgesShowTheCandidates() {
        Picture picture = boards.diagram().picture();
        assertEquals("Board", picture.title());
        assertEquals(List.of("Column@left", "Column@right"), picture.top().stream().map(PictureElement::key).toList());
        assertEquals(List.of("Card@left1", "Card@left2"),
                picture.top().get(0).children().stream().map(PictureElement::key).toList());
        assertEquals("left (2)", picture.node("Column@left").label());
        assertEquals(220, picture.node("Column@left").wantedWidth());
        PictureNode card = picture.node("Card@left1");
        assertEquals(140, card.wantedWidth());
        assertEquals(70, card.wantedHeight());
        assertEquals("/test/icons/card.svg", card.icon());
        assertEquals("left1: 0 steps, links to [right1]", card.tooltip());
        assertEquals(1, picture.edges().size());
        assertEquals("left1 to right1", picture.edge("Link@l1").label());
        assertEquals(card, picture.edge("Link@l1").source());
    }

    @Test
    void theFirstConditionalStyleThatHoldsIsTaken() {
        Boards.set(boards.get("left1"), "done", true);
        PictureNode card = boards.diagram().picture().node("Card@left1");
        assertEquals(Shape.ELLIPSE, card.style().shape());
        assertEquals(50, card.wantedWidth());
        assertEquals("", card.label());
        assertEquals(0xCCF2A6, card.style().fill());
        assertTrue(boards.diagram().picture().node("Card@left2").style().shape() == Shape.RECTANGLE);
    }
}
