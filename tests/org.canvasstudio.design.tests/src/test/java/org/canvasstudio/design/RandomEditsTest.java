package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits by tools in any order: the picture follows, and undo gives the file back byte for byte. */
class RandomEditsTest {

    private final Random random = new Random(20_260_104);
    private final Map<String, Integer> done = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"Canvas", "AlignmentMap", "Money"})
    void thePictureFollowsAndUndoGivesTheFileBack(String representation) throws IOException {
        List<Path> files = Examples.files();
        int edits = Examples.LONG ? 10_000 : 240;
        int perCanvas = edits / files.size() + 1;
        for (int i = 0; i < edits; i += perCanvas) {
            Canvas canvas = Examples.read(files.get(i / perCanvas));
            EditingDomain domain = Examples.domain(canvas);
            String before = CanvasServicesTest.text(canvas);
            try (Diagram diagram = i / perCanvas % 2 == 0 ? Examples.withAllLayers(canvas, representation)
                    : CanvasDesign.open(canvas, representation)) {
                for (int edit = 0; edit < perCanvas; edit++) {
                    String what = edit(diagram, domain);
                    compare(canvas, diagram, files.get(i / perCanvas) + " edit " + edit + ": " + what);
                }
            }
            while (domain.getCommandStack().canUndo()) {
                domain.getCommandStack().undo();
            }
            assertEquals(before, CanvasServicesTest.text(canvas));
        }
        assertTrue(done.size() >= (representation.equals("Canvas") ? 8 : 5), done.toString());
    }

    private static void compare(Canvas canvas, Diagram diagram, String what) {
        try (Diagram scratch = CanvasDesign.open(canvas, diagram.description().name())) {
            diagram.layers().forEach(layer -> {
                if (scratch.layers().stream().anyMatch(each -> each.name().equals(layer.name()) && each.isActive() != layer.isActive())) {
                    scratch.show(layer.name(), layer.isActive());
                }
            });
            scratch.setCells(diagram.cells());
            assertEquals(picture(scratch), picture(diagram), what);
        }
    }

    private static String picture(Diagram diagram) {
        StringBuilder text = new StringBuilder(diagram.picture().title()).append(diagram.picture().extent());
        for (PictureNode node : diagram.picture().nodes()) {
            text.append('\n').append(node).append(' ').append(node.tooltip()).append(node.style()).append(node.icon())
                    .append(node.badges()).append(node.box());
        }
        for (PictureEdge edge : diagram.picture().edges()) {
            text.append('\n').append(edge).append(' ').append(edge.tooltip()).append(edge.style()).append(edge.route());
        }
        return text.toString();
    }

    private String edit(Diagram diagram, EditingDomain domain) {
        switch (random.nextInt(12)) {
        case 0:
            return undo(domain);
        case 1:
            return redo(domain);
        case 2:
            return rename(diagram, domain);
        case 3:
            return delete(diagram, domain);
        case 4:
            return reconnect(diagram, domain);
        case 5:
            return drop(diagram, domain);
        case 6:
            return paste(diagram, domain);
        case 7:
            return move(diagram);
        default:
            return use(diagram, domain);
        }
    }

    private String undo(EditingDomain domain) {
        if (domain.getCommandStack().canUndo()) {
            domain.getCommandStack().undo();
        }
        return "undo";
    }

    private String redo(EditingDomain domain) {
        if (domain.getCommandStack().canRedo()) {
            domain.getCommandStack().redo();
        }
        return "redo";
    }

    private String rename(Diagram diagram, EditingDomain domain) {
        PictureElement element = node(diagram);
        if (diagram.editableLabel(element).isEmpty()) {
            return "no renaming";
        }
        return execute("rename " + element, domain, diagram.edit(domain, element, "Name " + random.nextInt(50)));
    }

    private String delete(Diagram diagram, EditingDomain domain) {
        List<PictureElement> elements = new ArrayList<>();
        elements.add(node(diagram));
        if (random.nextBoolean() && !diagram.picture().edges().isEmpty()) {
            elements.set(0, edge(diagram));
        }
        if (diagram.deleteRefusal(elements).isPresent()) {
            return "no deleting";
        }
        return execute("delete " + elements, domain, diagram.delete(domain, elements));
    }

    private String reconnect(Diagram diagram, EditingDomain domain) {
        if (diagram.picture().edges().isEmpty()) {
            return "no edges";
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            PictureEdge edge = edge(diagram);
            PictureNode node = node(diagram);
            boolean isSource = random.nextBoolean();
            if (diagram.refusal(edge, isSource, node).isEmpty()) {
                return execute("reconnect " + edge + " to " + node, domain, diagram.reconnect(domain, edge, isSource, node));
            }
        }
        return "no reconnecting";
    }

    private String drop(Diagram diagram, EditingDomain domain) {
        PictureNode block = node(diagram);
        PictureNode node = node(diagram);
        List<EObject> dropped = node.parent() == null || random.nextInt(3) > 0 ? List.of(node.element())
                : node.parent().children().stream().map(PictureNode::element).limit(3).toList();
        if (diagram.refusal(dropped, block).isPresent()) {
            return "no dropping";
        }
        diagram.warning(dropped, block);
        return execute("drop " + dropped + " into " + block, domain, diagram.drop(domain, dropped, block, cells()));
    }

    private String paste(Diagram diagram, EditingDomain domain) {
        PictureNode block = node(diagram);
        List<EObject> copied = List.of(node(diagram).element());
        if (diagram.pasteRefusal(copied, block).isPresent()) {
            return "no pasting";
        }
        return execute("paste " + copied + " into " + block, domain, diagram.paste(domain, copied, block, cells()));
    }

    private String move(Diagram diagram) {
        PictureNode node = node(diagram);
        if (diagram.cellOf(node).isPresent()) {
            diagram.move(Map.of(node, new Cell(random.nextInt(4), random.nextInt(5))));
            done.merge("move", 1, Integer::sum);
        }
        return "move " + node;
    }

    private String use(Diagram diagram, EditingDomain domain) {
        List<Tool> tools = diagram.tools().stream().flatMap(group -> group.tools().stream()).toList();
        Tool tool = tools.get(random.nextInt(tools.size()));
        for (int attempt = 0; attempt < 20; attempt++) {
            PictureNode from = random.nextInt(4) == 0 ? null : node(diagram);
            PictureNode to = tool.kind() == Tool.Kind.EDGE ? node(diagram) : null;
            if (tool.kind() == Tool.Kind.CHOICE) {
                List<EObject> choices = from == null ? List.of() : diagram.choices(tool, from);
                if (!choices.isEmpty() && diagram.refusal(tool, from, null).isEmpty()) {
                    return execute(tool.name() + " at " + from, domain, diagram.use(domain, tool, from, choices.get(0)));
                }
            } else if ((tool.kind() != Tool.Kind.EDGE || from != null) && diagram.refusal(tool, from, to).isEmpty()) {
                return execute(tool.name() + " from " + from + " to " + to, domain, diagram.use(domain, tool, from, to, cell()));
            }
        }
        return "no " + tool.name();
    }

    private String execute(String what, EditingDomain domain, Command command) {
        assertTrue(command.canExecute(), what);
        domain.getCommandStack().execute(command);
        done.merge(what.replaceFirst(" .*", ""), 1, Integer::sum);
        return what;
    }

    private Cell cell() {
        return random.nextInt(3) == 0 ? null : new Cell(random.nextInt(4), random.nextInt(5));
    }

    private List<Cell> cells() {
        return Stream.generate(this::cell).limit(random.nextInt(3)).filter(Objects::nonNull).toList();
    }

    private PictureNode node(Diagram diagram) {
        List<PictureNode> nodes = List.copyOf(diagram.picture().nodes());
        return nodes.get(random.nextInt(nodes.size()));
    }

    private PictureEdge edge(Diagram diagram) {
        List<PictureEdge> edges = List.copyOf(diagram.picture().edges());
        return edges.get(random.nextInt(edges.size()));
    }
}
