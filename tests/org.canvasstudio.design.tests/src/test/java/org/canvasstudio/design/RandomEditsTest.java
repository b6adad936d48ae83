package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits by tools in any order: the picture follows, and undo gives the file back byte for byte. */
class RandomEditsTest {

    private static final List<Path> FILES = Examples.files();
    /** On each canvas. */
    private static final int EDITS = (Examples.LONG ? 10_000 : 240) / FILES.size() + 1;
    private static final Set<String> EVERYWHERE = Set.of("delete", "move", "reconnect", "rename", "switch");
    private static final Set<String> ON_THE_BOARD = Set.of("bring", "copy", "drop", "paste");

    private final Random random = new Random(20_260_104);
    private final Map<String, Integer> done = new TreeMap<>();
    /** Notes of another canvas, which are dropped and pasted, too. */
    private List<CanvasElement> elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"Canvas", "AlignmentMap", "Money"})
    void thePictureFollowsAndUndoGivesTheFileBack(String representation) throws IOException {
        for (int i = 0; i < FILES.size(); i++) {
            Path file = FILES.get(i);
            Canvas canvas = Examples.read(file);
            Canvas other = Examples.read(FILES.get((i + 1) % FILES.size()));
            elsewhere = Canvases.elements(other);
            String otherBefore = CanvasServicesTest.text(other);
            EditingDomain domain = Examples.domain(canvas);
            try (Diagram diagram = i % 2 == 0 ? Examples.withAllLayers(canvas, representation)
                    : CanvasDesign.open(canvas, representation)) {
                for (int edit = 0; edit < EDITS; edit++) {
                    String what = edit(diagram, domain);
                    compare(canvas, diagram, file + " edit " + edit + ": " + what);
                }
            }
            undoAll(file, canvas, domain);
            assertEquals(otherBefore, CanvasServicesTest.text(other));
        }
        assertTrue(done.keySet().containsAll(EVERYWHERE), done.toString());
        assertEquals(representation.equals("Canvas"), done.keySet().containsAll(ON_THE_BOARD), done.toString());
    }

    private static void undoAll(Path file, Canvas canvas, EditingDomain domain) throws IOException {
        while (domain.getCommandStack().canUndo()) {
            domain.getCommandStack().undo();
        }
        assertEquals(Files.readString(file), CanvasServicesTest.text(canvas), file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PropositionsSegments", "ActivitiesPropositions"})
    void theTableFollowsAndUndoGivesTheFileBack(String representation) throws IOException {
        Registry registry = CanvasDesign.registry();
        TableDescription description =
                (TableDescription) registry.specification().representation(representation).orElseThrow();
        for (Path file : FILES) {
            Canvas canvas = Examples.read(file);
            EditingDomain domain = Examples.domain(canvas);
            try (Table table = Table.open(registry, description, canvas)) {
                for (int edit = 0; edit < EDITS; edit++) {
                    String what = edit(table, domain);
                    try (Table scratch = Table.open(registry, description, canvas)) {
                        assertEquals(text(scratch), text(table), file + " edit " + edit + ": " + what);
                    }
                }
            }
            undoAll(file, canvas, domain);
        }
        assertEquals(Set.of("clear", "create", "delete", "fill", "keep"), done.keySet());
    }

    private static String text(Table table) {
        StringBuilder text = new StringBuilder(table.title());
        table.columns().forEach(column -> text.append('\n').append(column));
        for (Table.Header line : table.lines()) {
            text.append('\n').append(line);
            table.columns().forEach(column -> text.append(table.content(line, column)));
        }
        return text.toString();
    }

    private String edit(Table table, EditingDomain domain) {
        switch (random.nextInt(8)) {
        case 0:
            return undo(domain);
        case 1:
            return redo(domain);
        case 2:
            Tool tool = table.creations().get(random.nextInt(table.creations().size()));
            return execute("create " + tool.name(), domain, table.create(domain, tool));
        case 3:
            Table.Header header = any(random.nextBoolean() ? table.lines() : table.columns());
            return header == null || table.deleteRefusal(header).isPresent() ? "no deleting"
                    : execute("delete " + header, domain, table.delete(domain, header));
        default:
            return fill(table, domain);
        }
    }

    private String fill(Table table, EditingDomain domain) {
        Table.Header line = any(table.lines());
        Table.Header column = any(table.columns());
        if (line == null || column == null || table.refusal(line, column).isPresent()) {
            return "no filling";
        }
        boolean isFilled = table.content(line, column).isPresent();
        String text = random.nextBoolean() ? "" : "x";
        return execute((isFilled ? text.isEmpty() ? "clear " : "keep " : "fill ") + line + " / " + column, domain,
                table.edit(domain, line, column, text));
    }

    private Table.Header any(List<Table.Header> headers) {
        return headers.isEmpty() ? null : headers.get(random.nextInt(headers.size()));
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
        switch (random.nextInt(13)) {
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
        case 8:
            return switchLayer(diagram);
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
        PictureNode block = container(diagram);
        PictureNode node = node(diagram);
        List<EObject> dropped = node.parent() == null || random.nextInt(3) > 0 ? List.of(node.element())
                : node.parent().children().stream().map(PictureNode::element).limit(3).toList();
        return random.nextInt(3) == 0 ? drop("bring ", diagram, domain, other(), block)
                : drop("drop ", diagram, domain, dropped, block);
    }

    private String drop(String what, Diagram diagram, EditingDomain domain, List<EObject> dropped, PictureNode block) {
        if (diagram.refusal(dropped, block).isPresent()) {
            return "no dropping";
        }
        diagram.warning(dropped, block);
        return execute(what + dropped + " into " + block, domain, diagram.drop(domain, dropped, block, cells()));
    }

    private String paste(Diagram diagram, EditingDomain domain) {
        PictureNode block = container(diagram);
        boolean isOther = random.nextInt(3) == 0;
        List<EObject> copied = isOther ? other() : List.of(node(diagram).element());
        if (diagram.pasteRefusal(copied, block).isPresent()) {
            return "no pasting";
        }
        return execute((isOther ? "copy " : "paste ") + copied + " into " + block, domain,
                diagram.paste(domain, copied, block, cells()));
    }

    /** Some notes of the other canvas that stand one after the other there. */
    private List<EObject> other() {
        int first = random.nextInt(elsewhere.size());
        return List.copyOf(elsewhere.subList(first, Math.min(elsewhere.size(), first + 1 + random.nextInt(3))));
    }

    private String switchLayer(Diagram diagram) {
        LayerState layer = diagram.layers().get(random.nextInt(diagram.layers().size()));
        diagram.show(layer.name(), !layer.isActive());
        done.merge("switch", 1, Integer::sum);
        return "switch " + layer;
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
        done.merge(what.substring(0, what.indexOf(' ')), 1, Integer::sum);
        return what;
    }

    private Cell cell() {
        return random.nextInt(3) == 0 ? null : new Cell(random.nextInt(4), random.nextInt(5));
    }

    private List<Cell> cells() {
        return Stream.generate(this::cell).limit(random.nextInt(3)).filter(Objects::nonNull).toList();
    }

    /** A container, or any node where there is none. */
    private PictureNode container(Diagram diagram) {
        PictureNode node = node(diagram);
        return node.parent() == null ? node : node.parent();
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
