package org.canvasstudio.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;

/** After any edit the picture is the one that is made from scratch; after undoing all, all is as in the beginning. */
class RandomEditsTest {

    private static final int EDITS = Boolean.getBoolean("canvasstudio.long") ? 10_000 : 400;

    /** A model does not grow beyond so many nodes and edges. */
    private static final int MOST = 40;

    private final Random random = new Random(4);
    private final Boards boards = Boards.small();
    private final Diagram diagram = boards.diagram();

    @Test
    void incrementalIsFromScratch() {
        for (int i = 0; i < 3; i++) {
            EObject tag = Boards.create("Tag", "t" + i, "tag" + i);
            Boards.set(tag, "colour", 40 * i);
            Boards.list(boards.board, "tags").add(tag);
        }
        boards.link("l2", "left1", "right1");
        diagram.refresh();
        String first = boards.text();
        String firstPicture = PictureText.of(diagram.picture());
        List<Boolean> layers = diagram.layers().stream().map(Diagram.LayerState::isActive).toList();
        for (int i = 0; i < EDITS; i++) {
            String what = edit();
            assertEquals(scratch(), PictureText.of(diagram.picture()), "after edit " + i + ", " + what);
        }
        while (boards.domain.getCommandStack().canUndo()) {
            boards.domain.getCommandStack().undo();
        }
        assertEquals(first, boards.text());
        // Moves within a container are no changes of the model, and so are not undone with it.
        diagram.setCells(Map.of());
        for (int i = 0; i < layers.size(); i++) {
            diagram.show(diagram.layers().get(i).name(), layers.get(i));
        }
        assertEquals(firstPicture, PictureText.of(diagram.picture()));
    }

    private String scratch() {
        try (Diagram other = boards.diagram()) {
            diagram.layers().forEach(layer -> other.show(layer.name(), layer.isActive()));
            other.setCells(diagram.cells());
            return PictureText.of(other.picture());
        }
    }

    private String edit() {
        return switch (random.nextInt(15)) {
            case 0, 1 -> nodes().size() > MOST ? "nothing" : use("card", any(nodes()), null);
            case 2 -> diagram.picture().top().size() > MOST / 5 ? "nothing" : use("column", null, null);
            case 3, 4 -> diagram.picture().edges().size() > MOST ? "nothing" : use("link", any(nodes()), any(nodes()));
            case 5 -> {
                PictureElement element = any(elements());
                yield element == null || diagram.editableLabel(element).isEmpty() ? "nothing"
                        : execute("rename", diagram.edit(boards.domain, element, any(List.of("hidden", "kept", "a", "b"))));
            }
            case 6 -> {
                PictureElement element = any(elements());
                yield element == null ? "nothing" : execute("delete", diagram.delete(boards.domain, List.of(element)));
            }
            case 7 -> drop(any(nodes()), any(nodes()));
            case 8 -> reconnect();
            case 9 -> {
                Diagram.LayerState layer = any(diagram.layers());
                diagram.show(layer.name(), !layer.isActive());
                yield "layer " + layer.name();
            }
            case 10 -> {
                PictureNode node = any(nodes());
                yield node == null ? "nothing" : execute("double click", diagram.open(boards.domain, node));
            }
            case 11 -> {
                boolean isUndo = random.nextBoolean();
                if (isUndo && boards.domain.getCommandStack().canUndo()) {
                    boards.domain.getCommandStack().undo();
                } else if (!isUndo && boards.domain.getCommandStack().canRedo()) {
                    boards.domain.getCommandStack().redo();
                }
                yield isUndo ? "undo" : "redo";
            }
            case 12 -> elsewhere();
            case 13 -> {
                // What is shown by it has another key then.
                PictureElement element = any(elements());
                yield element == null ? "nothing" : execute("id", SetCommand.create(boards.domain, element.element(),
                        element.element().eClass().getEIDAttribute(), "id" + random.nextInt(1_000_000)));
            }
            default -> {
                PictureNode node = any(nodes());
                if (node != null && node.parent() != null) {
                    diagram.move(Map.of(node, new Cell(random.nextInt(3), random.nextInt(5))));
                }
                yield "move";
            }
        };
    }

    private String use(String name, PictureElement from, PictureElement to) {
        Diagram.Tool tool = diagram.tools().get(0).tools().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
        if (diagram.refusal(tool, from, to).isPresent() || name.equals("link") && to == null) {
            return "nothing";
        }
        Cell cell = random.nextBoolean() ? null : new Cell(random.nextInt(3), random.nextInt(5));
        return execute(name, diagram.use(boards.domain, tool, from, to, cell));
    }

    private String drop(PictureNode node, PictureNode container) {
        if (node == null || container == null || !container.isContainer()
                || !diagram.refusal(List.of(node.element()), container).equals(Optional.empty())) {
            return "nothing";
        }
        return execute("drop", diagram.drop(boards.domain, List.of(node.element()), container, List.of(new Cell(1, 1))));
    }

    private String reconnect() {
        PictureEdge edge = any(diagram.picture().edges());
        PictureNode node = any(nodes());
        boolean isSource = random.nextBoolean();
        if (edge == null || node == null || diagram.refusal(edge, isSource, node).isPresent()) {
            return "nothing";
        }
        return execute("reconnect", diagram.reconnect(boards.domain, edge, isSource, node));
    }

    /** Changes that no tool of the diagram makes: tags, relations, colours, what is inside of a card. */
    private String elsewhere() {
        PictureNode node = any(nodes());
        EObject tag = any(Boards.list(boards.board, "tags"));
        if (node == null || !node.mapping().equals("Card")) {
            return execute("colour", SetCommand.create(boards.domain, tag,
                    tag.eClass().getEStructuralFeature("colour"), random.nextInt(100)));
        }
        EObject card = node.element();
        Object tags = card.eClass().getEStructuralFeature("tags");
        PictureNode other = any(nodes());
        return switch (random.nextInt(3)) {
            case 0 -> execute("tag", Boards.list(card, "tags").contains(tag)
                    ? RemoveCommand.create(boards.domain, card, tags, tag) : AddCommand.create(boards.domain, card, tags, tag));
            case 1 -> execute("after", SetCommand.create(boards.domain, card, card.eClass().getEStructuralFeature("after"),
                    other.mapping().equals("Card") ? other.element() : null));
            default -> execute("step", AddCommand.create(boards.domain, card, card.eClass().getEStructuralFeature("steps"),
                    Boards.create("Step", null, "step")));
        };
    }

    private String execute(String name, Command command) {
        if (command == null) {
            return "nothing";
        }
        boards.domain.getCommandStack().execute(command);
        return name;
    }

    private Collection<PictureNode> nodes() {
        return diagram.picture().nodes();
    }

    private Collection<PictureElement> elements() {
        List<PictureElement> all = new ArrayList<>(nodes());
        all.addAll(diagram.picture().edges());
        return all;
    }

    private <T> T any(Collection<T> all) {
        return all.isEmpty() ? null : List.copyOf(all).get(random.nextInt(all.size()));
    }
}
