package org.canvasstudio.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiagramToolsTest {

    private final Boards boards = Boards.small();
    private final Diagram diagram = boards.diagram();
    private final String first = boards.text();
    private final String firstPicture = PictureText.of(diagram.picture());

    /** Every command can be undone to the first file and picture, and redone. */
    @AfterEach
    void everythingIsUndone() {
        String last = boards.text();
        String lastPicture = PictureText.of(diagram.picture());
        int commands = 0;
        while (boards.domain.getCommandStack().canUndo()) {
            boards.domain.getCommandStack().undo();
            commands++;
        }
        assertEquals(first, boards.text());
        assertEquals(firstPicture, PictureText.of(diagram.picture()));
        for (; commands > 0; commands--) {
            boards.domain.getCommandStack().redo();
        }
        assertEquals(last, boards.text());
        assertEquals(lastPicture, PictureText.of(diagram.picture()));
        diagram.close();
    }

    private PictureNode node(String key) {
        PictureNode node = diagram.picture().node(key);
        assertNotNull(node, key);
        return node;
    }

    private Diagram.Tool tool(String name) {
        return diagram.tools().stream().flatMap(group -> group.tools().stream()).filter(tool -> tool.name().equals(name))
                .findFirst().orElseThrow();
    }

    private Diagram.Tool action(String name) {
        return diagram.menus().stream().flatMap(group -> group.tools().stream()).filter(tool -> tool.name().equals(name))
                .findFirst().orElseThrow();
    }

    private void execute(Command command) {
        assertNotNull(command);
        boards.domain.getCommandStack().execute(command);
    }

    @Test
    void thePaletteHasTheToolsThatAreUsedOnThePicture() {
        assertEquals(List.of("Make things"), diagram.tools().stream().map(Diagram.ToolGroup::label).toList());
        assertEquals(List.of("New card", "New column", "New link", "Grow"),
                diagram.tools().get(0).tools().stream().map(Diagram.Tool::label).toList());
        assertEquals("A card in a column", tool("card").tooltip());
        assertEquals("/test/icons/card.svg", tool("card").icon());
        assertEquals(List.of("State"), diagram.menus().stream().map(Diagram.ToolGroup::label).toList());
    }

    @Test
    void aNodeIsMadeInTheContainerAndTakesTheCell() {
        PictureNode column = node("Column@left");
        assertEquals(Optional.empty(), diagram.refusal(tool("card"), column, null));
        List<PictureElement> added = new ArrayList<>();
        diagram.addListener(change -> added.addAll(change.added()));
        execute(diagram.use(boards.domain, tool("card"), column, null, new Cell(2, 3)));
        PictureNode made = node("Card@n1");
        assertEquals(List.of(made), added);
        assertEquals("New", made.label());
        assertEquals(new Cell(2, 3), diagram.cells().get("Card@n1"));
        assertEquals(300, made.box().y());
        assertEquals("left (3)", column.label());
    }

    @Test
    void aClickOnANoteIsOneIntoItsContainer() {
        execute(diagram.use(boards.domain, tool("card"), node("Card@right1"), null, null));
        assertSame(node("Column@right"), node("Card@n1").parent());
    }

    @Test
    void aContainerIsMadeOnTheGround() {
        assertEquals(Optional.empty(), diagram.refusal(tool("column"), null, null));
        assertTrue(diagram.refusal(tool("card"), null, null).isPresent());
        execute(diagram.use(boards.domain, tool("column"), null, null, null));
        assertEquals(3, diagram.picture().top().size());
    }

    @Test
    void aRefusalHasItsReason() {
        for (int i = 0; i < 28; i++) {
            boards.card(boards.get("left"), "more" + i);
        }
        diagram.refresh();
        assertEquals(Optional.of("The column is full"), diagram.refusal(tool("card"), node("Column@left"), null));
        for (int i = 0; i < 28; i++) {
            Boards.list(boards.get("left"), "cards").remove(2);
        }
        diagram.refresh();
    }

    @Test
    void anEdgeIsMadeAndItsLayerShown() {
        diagram.show("Links", false);
        assertEquals(0, diagram.picture().edges().size());
        assertEquals(1, diagram.links(node("Card@left1")).size());
        Diagram.Tool link = tool("link");
        assertTrue(diagram.refusal(link, node("Column@left"), null).isPresent());
        assertEquals(Optional.of("A card is not linked to itself"),
                diagram.refusal(link, node("Card@left2"), node("Card@left2")));
        assertEquals(Optional.empty(), diagram.refusal(link, node("Card@left2"), null));
        assertEquals(Optional.empty(), diagram.refusal(link, node("Card@left2"), node("Card@right2")));
        execute(diagram.use(boards.domain, link, node("Card@left2"), node("Card@right2"), null));
        assertEquals("left2 to right2", diagram.picture().edge("Link@n1").label());
        assertEquals(2, diagram.picture().edges().size());
    }

    @Test
    void aLabelIsEditedInPlace() {
        assertEquals(Optional.of("left1"), diagram.editableLabel(node("Card@left1")));
        execute(diagram.edit(boards.domain, node("Card@left1"), "renamed"));
        assertEquals("renamed", node("Card@left1").label());
        assertEquals("renamed to right1", diagram.picture().edge("Link@l1").label());
        assertEquals(Optional.empty(), diagram.editableLabel(diagram.picture().edge("Link@l1")));
    }

    @Test
    void deletingTakesTheLinksAlong() {
        execute(diagram.delete(boards.domain, List.of(node("Card@left1"), diagram.picture().edge("Link@l1"))));
        assertNull(diagram.picture().node("Card@left1"));
        assertEquals(0, diagram.picture().edges().size());
        assertNull(diagram.delete(boards.domain, List.of(node("Column@left"))));
        assertTrue(diagram.deleteRefusal(List.of(node("Column@left"))).isPresent());
    }

    @Test
    void anEdgeOfARelationIsDeletedByItsTool() {
        EObject card = boards.get("left2");
        Boards.set(card, "after", boards.get("left1"));
        diagram.refresh();
        PictureEdge edge = diagram.picture().edges().stream().filter(each -> each.mapping().equals("After")).findFirst()
                .orElseThrow();
        execute(diagram.delete(boards.domain, List.of(edge)));
        assertNull(Boards.get(card, "after"));
        boards.domain.getCommandStack().undo();
        assertSame(boards.get("left1"), Boards.get(card, "after"));
        boards.domain.getCommandStack().flush();
        Boards.set(card, "after", null);
        diagram.refresh();
    }

    @Test
    void bothEndsOfAnEdgeAreReconnected() {
        PictureEdge edge = diagram.picture().edge("Link@l1");
        assertTrue(diagram.refusal(edge, true, node("Column@left")).isPresent());
        assertTrue(diagram.refusal(edge, true, node("Card@right1")).isPresent());
        assertEquals(Optional.empty(), diagram.refusal(edge, true, node("Card@left2")));
        execute(diagram.reconnect(boards.domain, edge, true, node("Card@left2")));
        assertSame(boards.get("left2"), Boards.get(boards.get("l1"), "source"));
        PictureEdge moved = diagram.picture().edge("Link@l1");
        assertSame(node("Card@left2"), moved.source());
        execute(diagram.reconnect(boards.domain, moved, false, node("Card@right2")));
        assertSame(node("Card@right2"), diagram.picture().edge("Link@l1").target());
    }

    @Test
    void aDropMovesTheElementAndGivesItTheCell() {
        List<EObject> dropped = List.of(boards.get("left1"));
        assertEquals(Optional.empty(), diagram.refusal(dropped, node("Column@right")));
        assertEquals(Optional.of("This is not possible here."), diagram.refusal(dropped, null));
        assertTrue(diagram.refusal(List.of(boards.get("left")), node("Column@right")).isPresent());
        execute(diagram.drop(boards.domain, dropped, node("Column@right"), List.of(new Cell(0, 4))));
        assertSame(node("Column@right"), node("Card@left1").parent());
        assertEquals(new Cell(0, 4), diagram.cells().get("Card@left1"));
        assertEquals(1, diagram.picture().edges().size());
    }

    @Test
    void aDropAtHomeIsNoChangeOfTheModel() {
        execute(diagram.drop(boards.domain, List.of(boards.get("left1")), node("Column@left"), List.of(new Cell(0, 7))));
        assertEquals(first, boards.text());
        assertEquals(700, node("Card@left1").box().y());
    }

    @Test
    void nodesThatAreDroppedTogetherKeepTheirPlacesToEachOther() {
        diagram.move(Map.of(node("Card@left1"), new Cell(0, 5), node("Card@left2"), new Cell(0, 2)));
        List<PictureNode> nodes = List.of(node("Card@left1"), node("Card@left2"));
        PictureNode right = node("Column@right");
        assertEquals(List.of(new Cell(0, 7), new Cell(0, 4)),
                List.copyOf(diagram.together(nodes, nodes.get(0), new Cell(0, 7)).values()));
        List<Cell> inside = List.copyOf(diagram.together(nodes, nodes.get(0), new Cell(0, 1)).values());
        assertEquals(List.of(new Cell(0, 3), new Cell(0, 0)), inside, "none is outside");
        assertEquals(List.of(new Cell(0, 3), new Cell(0, 2)), diagram.free(right, inside), "where right1 is nothing is free");
        execute(diagram.drop(boards.domain, List.of(boards.get("left1"), boards.get("left2")), right, inside));
        assertEquals(List.of(new Cell(0, 3), new Cell(0, 2)),
                List.of(diagram.cells().get("Card@left1"), diagram.cells().get("Card@left2")));
        boards.domain.getCommandStack().undo();
        assertEquals(Map.of("Card@left1", new Cell(0, 5), "Card@left2", new Cell(0, 2)), diagram.cells());
        diagram.setCells(Map.of());
    }

    @Test
    void whatIsDisplacedTakesNoPlaceThatAnotherOfThemWants() {
        PictureNode left1 = node("Card@left1");
        PictureNode left2 = node("Card@left2");
        // The first finds its place taken; the nearest one is for the second.
        execute(diagram.drop(boards.domain, List.of(boards.get("left1"), boards.get("left2")), node("Column@right"),
                List.of(new Cell(0, 1), new Cell(0, 2))));
        assertEquals(new Cell(0, 2), diagram.cells().get(left2.key()));
        assertEquals(new Cell(0, 3), diagram.cells().get(left1.key()));
    }

    @Test
    void anExternalActionAsksAndActs() {
        Boards other = Boards.small();
        boards.registry.action(new ExternalAction() {

            @Override
            public String id() {
                return "test.adopt";
            }

            @Override
            public Optional<String> warning(Collection<? extends EObject> elements, Map<String, Object> parameters) {
                return Optional.of(elements.size() + " into " + Boards.get((EObject) parameters.get("into"), "name"));
            }

            @Override
            public void execute(Collection<? extends EObject> elements, Map<String, Object> parameters) {
                boards.card((EObject) parameters.get("into"), "adopted");
            }
        });
        List<EObject> dropped = List.of(other.get("right1"));
        assertEquals(Optional.empty(), diagram.refusal(dropped, node("Column@left")));
        assertEquals(Optional.of("1 into left"), diagram.warning(dropped, node("Column@left")));
        execute(diagram.drop(boards.domain, dropped, node("Column@left"), List.of(new Cell(2, 1))));
        assertEquals(new Cell(2, 1), diagram.cells().get("Card@adopted"));
    }

    @Test
    void copiesArePasted() {
        assertTrue(diagram.pasteRefusal(List.of(boards.get("left1")), null).isPresent());
        assertEquals(Optional.empty(), diagram.pasteRefusal(List.of(boards.get("left1")), node("Column@right")));
        execute(diagram.paste(boards.domain, List.of(boards.get("left1"), boards.get("left2")), node("Column@right"), List.of()));
        assertEquals(4, node("Column@right").children().size());
        assertEquals("left1", node("Card@n1").label());
    }

    @Test
    void actionsOfMenusAreForAllThatIsSelected() {
        Boards.set(boards.get("left1"), "done", false);
        List<PictureNode> selected = List.of(node("Card@left1"), node("Card@left2"));
        assertEquals(Optional.empty(), diagram.refusal(action("done"), selected));
        assertTrue(diagram.refusal(action("done"), List.of(node("Card@left1"), node("Column@left"))).isPresent());
        execute(diagram.use(boards.domain, action("done"), selected));
        assertEquals(true, Boards.get(boards.get("left1"), "done"));
        assertEquals(true, Boards.get(boards.get("left2"), "done"));
        execute(diagram.use(boards.domain, action("done"), List.of(node("Card@left1"))));
        assertEquals(false, Boards.get(boards.get("left1"), "done"));
    }

    @Test
    void aToolOfThePaletteAndADoubleClickActOnTheElement() {
        execute(diagram.use(boards.domain, tool("grow"), node("Card@left1"), null, null));
        assertEquals(6, Boards.get(boards.get("left1"), "size"));
        execute(diagram.open(boards.domain, node("Card@left1")));
        assertEquals(true, Boards.get(boards.get("left1"), "done"));
        assertNull(diagram.open(boards.domain, node("Column@left")));
    }

    @Test
    void anOperationThatFailsLeavesNothingBehind() {
        Command command = diagram.use(boards.domain, action("shout"), List.of(node("Card@left1")));
        boards.registry.action(new ExternalAction() {

            @Override
            public String id() {
                return "test.shout";
            }

            @Override
            public void execute(Collection<? extends EObject> elements, Map<String, Object> parameters) {
                Boards.set(elements.iterator().next(), "name", "HALF");
                throw new IllegalStateException("not today");
            }
        });
        boolean hasFailed = false;
        try {
            command.canExecute();
            command.execute();
        } catch (IllegalStateException e) {
            hasFailed = true;
        }
        assertTrue(hasFailed);
        assertEquals(first, boards.text());
        assertFalse(boards.domain.getCommandStack().canUndo());
    }
}
