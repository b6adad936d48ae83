package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.Problem;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Asks for all that the representations of one canvas show, and uses every tool in the first place where it may be used.
 * Each use is undone, which gives the file back byte for byte; redone, which gives what the use had given; and undone again.
 */
final class EveryTool {

    /** The one use that leaves the canvas as it is: what is typed into a filled cell does not empty it. */
    private static final String KEEP = ": keep cell";

    private final Registry registry;
    private final Path file;
    private final Canvas canvas;
    private final Canvas other;
    private final EditingDomain domain;
    private final String before;
    private final Set<String> used;

    /**
     * @param other a canvas whose notes are dropped and pasted, too
     * @param used  what need not be used again, by names of representations and tools; what is used here is added
     */
    EveryTool(Registry registry, Path file, Canvas other, Set<String> used) throws IOException {
        this.registry = registry;
        this.file = file;
        this.other = other;
        this.used = used;
        canvas = Examples.read(file);
        domain = Examples.domain(canvas);
        before = Files.readString(file);
    }

    /** Does it for all representations. */
    void use() throws IOException {
        for (RepresentationDescription each : registry.specification().representations()) {
            if (each instanceof DiagramDescription description) {
                try (Diagram diagram = Diagram.open(registry, description, canvas)) {
                    diagram.layers().forEach(layer -> diagram.show(layer.name(), true));
                    diagram.addListener(change -> change.added().forEach(this::ask));
                    use(diagram);
                }
            } else {
                try (Table table = Table.open(registry, (TableDescription) each, canvas)) {
                    assertEquals(canvas.getName(), table.title());
                    use(table, each.name());
                }
            }
        }
    }

    private void use(Diagram diagram) throws IOException {
        for (PictureElement shown : elements(diagram)) {
            ask(shown);
            diagram.description().rules().forEach(
                    rule -> assertNotNull(registry.interpreter().text(rule.message(), shown.element(), Map.of()), rule.name()));
        }
        for (Tool tool : diagram.tools().stream().flatMap(group -> group.tools().stream()).toList()) {
            use(diagram, tool);
        }
        assertEquals(List.of(), diagram.menus(), "a menu would have to be tried, too");
        for (PictureElement element : elements(diagram)) {
            edit(diagram, element);
        }
        for (PictureEdge edge : List.copyOf(diagram.picture().edges())) {
            reconnect(diagram, edge);
        }
        for (PictureNode node : List.copyOf(diagram.picture().nodes())) {
            if (node.isContainer()) {
                drop(diagram, node);
            }
        }
        drop(diagram, null);
        mend(diagram);
    }

    /** Asks for what is not evaluated before somebody wants to know it. */
    private void ask(PictureElement shown) {
        assertNotNull(shown.tooltip(), shown.key());
    }

    private static List<PictureElement> elements(Diagram diagram) {
        List<PictureElement> elements = new ArrayList<>(diagram.picture().nodes());
        elements.addAll(diagram.picture().edges());
        return elements;
    }

    /** Looks for what shows the same now: undo makes new nodes for what it brings back. */
    private static PictureNode node(Diagram diagram, PictureNode former) {
        return former == null ? null : diagram.picture().node(former.key());
    }

    private static PictureElement now(Diagram diagram, PictureElement former) {
        return former instanceof PictureNode node ? node(diagram, node) : diagram.picture().edge(former.key());
    }

    private void use(Diagram diagram, Tool tool) throws IOException {
        String what = name(diagram, tool.name());
        List<PictureNode> places = new ArrayList<>(diagram.picture().nodes());
        places.add(null);
        for (PictureNode place : places) {
            PictureNode from = node(diagram, place);
            if (tool.kind() == Tool.Kind.EDGE) {
                if (from != null && diagram.refusal(tool, from, null).isEmpty()) {
                    join(diagram, tool, from);
                }
            } else if (isWanted(what) && diagram.refusal(tool, from, null).isEmpty()) {
                if (tool.kind() == Tool.Kind.CHOICE) {
                    for (EObject choice : diagram.choices(tool, from)) {
                        execute(what, diagram.use(domain, tool, node(diagram, place), choice));
                    }
                } else {
                    execute(what, diagram.use(domain, tool, from, null, null));
                }
            }
        }
    }

    private void join(Diagram diagram, Tool tool, PictureNode from) throws IOException {
        String what = name(diagram, tool.name());
        for (PictureNode place : List.copyOf(diagram.picture().nodes())) {
            PictureNode to = node(diagram, place);
            if (isWanted(what) && diagram.refusal(tool, node(diagram, from), to).isEmpty()) {
                execute(what, diagram.use(domain, tool, node(diagram, from), to, null));
            }
        }
    }

    private void edit(Diagram diagram, PictureElement element) throws IOException {
        String edit = name(diagram, "edit " + element.mapping());
        if (isWanted(edit) && diagram.editableLabel(now(diagram, element)).isPresent()) {
            execute(edit, diagram.edit(domain, now(diagram, element), "Another text"));
        }
        String delete = name(diagram, "delete " + element.mapping());
        if (isWanted(delete) && diagram.deleteRefusal(List.of(now(diagram, element))).isEmpty()) {
            execute(delete, diagram.delete(domain, List.of(now(diagram, element))));
        }
        assertEquals(null, diagram.open(domain, now(diagram, element)), "a double click would have to be tried, too");
    }

    private void reconnect(Diagram diagram, PictureEdge edge) throws IOException {
        for (boolean isSource : new boolean[] {true, false}) {
            String what = name(diagram, (isSource ? "begin of " : "end of ") + edge.mapping());
            for (PictureNode place : List.copyOf(diagram.picture().nodes())) {
                PictureEdge now = (PictureEdge) now(diagram, edge);
                PictureNode node = node(diagram, place);
                boolean isThere = node == (isSource ? now.source() : now.target());
                if (isWanted(what) && !isThere && diagram.refusal(now, isSource, node).isEmpty()) {
                    execute(what, diagram.reconnect(domain, now, isSource, node));
                }
            }
        }
    }

    private void drop(Diagram diagram, PictureNode place) throws IOException {
        String where = place == null ? "ground" : place.key();
        List<EObject> notes = new ArrayList<>(Canvases.elements(canvas));
        notes.addAll(Canvases.elements(other));
        for (EObject note : notes) {
            String from = note.eResource() == canvas.eResource() ? "" : " from elsewhere";
            PictureNode container = node(diagram, place);
            String drop = name(diagram, "drop on " + where + from);
            boolean isAtHome = diagram.picture().contents(container).stream().anyMatch(node -> node.element() == note);
            if (isWanted(drop) && !isAtHome && diagram.refusal(List.of(note), container).isEmpty()) {
                diagram.warning(List.of(note), container);
                execute(drop, diagram.drop(domain, List.of(note), container, List.of()));
            }
            String paste = name(diagram, "paste on " + where + from);
            if (isWanted(paste) && diagram.pasteRefusal(List.of(note), node(diagram, place)).isEmpty()) {
                execute(paste, diagram.paste(domain, List.of(note), node(diagram, place), List.of()));
            }
        }
    }

    private void mend(Diagram diagram) throws IOException {
        for (Problem problem : diagram.problems()) {
            String what = name(diagram, "mend " + problem.rule());
            if (isWanted(what) && !problem.fixes().isEmpty()) {
                execute(what, problem.fixes().get(0).command());
            }
        }
    }

    private void use(Table table, String name) throws IOException {
        for (Tool tool : table.creations()) {
            execute(name + ": " + tool.name(), table.create(domain, tool));
        }
        for (Table.Header line : List.copyOf(table.lines())) {
            delete(table, line, name + ": delete line");
            for (Table.Header column : List.copyOf(table.columns())) {
                boolean isFilled = table.content(line, column).isPresent();
                for (String text : List.of("mark", "")) {
                    String what = name + (!isFilled ? ": fill cell" : text.isEmpty() ? ": clear cell" : KEEP);
                    if (isWanted(what) && table.refusal(line, column).isEmpty()) {
                        execute(what, table.edit(domain, line, column, text));
                    }
                }
            }
        }
        for (Table.Header column : List.copyOf(table.columns())) {
            delete(table, column, name + ": delete column");
        }
    }

    private void delete(Table table, Table.Header header, String what) throws IOException {
        if (isWanted(what) && table.deleteRefusal(header).isEmpty()) {
            execute(what, table.delete(domain, header));
        }
    }

    private static String name(Diagram diagram, String what) {
        return diagram.description().name() + ": " + what;
    }

    private boolean isWanted(String what) {
        return !used.contains(what);
    }

    private void execute(String what, Command command) throws IOException {
        String where = file + ": " + what;
        assertTrue(command.canExecute(), where);
        CommandStack stack = domain.getCommandStack();
        stack.execute(command);
        String after = CanvasServicesTest.text(canvas);
        stack.undo();
        assertEquals(before, CanvasServicesTest.text(canvas), where + " undone");
        stack.redo();
        assertEquals(after, CanvasServicesTest.text(canvas), where + " redone");
        stack.undo();
        assertEquals(before, CanvasServicesTest.text(canvas), where + " undone again");
        assertEquals(what.endsWith(KEEP), after.equals(before), where);
        used.add(what);
    }
}
