package org.canvasstudio.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.viewpoint.picture.NodeStyle.Shape;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.ecore.EObject;
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

    /** The link is shown at one of them before the layer of the other comes. */
    @Test
    void anElementIsAnEdgeToAllEndsThatAreShown() {
        String layer = "//@ownedViewpoints[name='Boards']/@ownedRepresentations[name='Board']/@additionalLayers[name='Marks']";
        Boards several = Boards.small(Boards.specification(text -> text
                .replace("targetFinderExpression=\"feature:target\"", "targetFinderExpression=\"service:ends\"")
                .replaceFirst("(domainClass=\"board::Link\"[^>]*targetMapping=\"[^\"]*)", "$1 " + layer + "/@nodeMappings[name='TagNote']")));
        EObject tag = Boards.create("Tag", "t1", "Tag");
        Boards.list(several.board, "tags").add(tag);
        Boards.list(several.get("right1"), "tags").add(tag);
        Diagram diagram = several.diagram();
        assertEquals(List.of("Link@l1"), keys(diagram));
        diagram.show("Marks", true);
        assertEquals(List.of("Link@l1(Card@left1>Card@right1)", "Link@l1(Card@left1>TagNote@t1)"), keys(diagram));
        diagram.show("Marks", false);
        assertEquals(List.of("Link@l1"), keys(diagram));
    }

    private static List<String> keys(Diagram diagram) {
        return diagram.picture().edges().stream().map(PictureElement::key).sorted().toList();
    }
}
