package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.ui.diagram.parts.Moves;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.gef.KeyHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

/**
 * The keys in a diagram. Arrows go from note to note and from container to container. With Shift they select more; with Ctrl
 * only the focus goes, and Ctrl and Space select what has it, or no longer; with both they move notes to other cells. The
 * slash goes to the next link of a note and the backslash to the one before, as in all editors of GEF. Enter edits, a letter
 * begins a new text, Insert makes a note, Escape goes to the container.
 */
final class DiagramKeys extends KeyHandler {

    /** What becomes of the selection when one goes to a node. */
    private enum Going {
        SELECT, EXTEND, FOCUS
    }

    private final DiagramView view;

    DiagramKeys(DiagramView view) {
        this.view = view;
    }

    @Override
    public boolean keyPressed(KeyEvent event) {
        if (view.diagram() == null) {
            return false;
        }
        boolean ctrl = (event.stateMask & SWT.MOD1) != 0;
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        Going going = ctrl ? Going.FOCUS : shift ? Going.EXTEND : Going.SELECT;
        return switch (event.keyCode) {
            case SWT.ARROW_LEFT -> !alt && (ctrl && shift ? move(-1, 0) : go(-1, 0, going));
            case SWT.ARROW_RIGHT -> !alt && (ctrl && shift ? move(1, 0) : go(1, 0, going));
            case SWT.ARROW_UP -> !alt && (ctrl && shift ? move(0, -1) : go(0, -1, going));
            case SWT.ARROW_DOWN -> !alt && (ctrl && shift ? move(0, 1) : go(0, 1, going));
            case SWT.HOME -> end(true, going);
            case SWT.END -> end(false, going);
            case SWT.SPACE -> !alt && !shift && choose(ctrl);
            case SWT.INSERT -> !ctrl && !shift && insert();
            case SWT.CR, SWT.KEYPAD_CR -> !ctrl && !alt && edit(null);
            case SWT.ESC -> out();
            default -> switch (event.character) {
                case '/' -> along(true);
                case '\\' -> along(false);
                default -> begins(event) && edit(String.valueOf(event.character));
            };
        };
    }

    /** Whether what has been typed begins a name. */
    private static boolean begins(KeyEvent event) {
        return (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && event.character != 0 && event.character != SWT.DEL
                && !Character.isISOControl(event.character) && !Character.isWhitespace(event.character);
    }

    // --- going around ---

    private boolean go(int x, int y, Going going) {
        PictureElement here = view.focusedElement();
        if (here == null) {
            return start();
        }
        if (here instanceof PictureEdge edge) {
            view.select(x < 0 || y < 0 ? edge.source() : edge.target(), false);
            return true;
        }
        PictureNode from = (PictureNode) here;
        nearest(from.box(), stops(from), x, y).ifPresent(node -> go(List.of(from, node), going));
        return true;
    }

    /** Goes along nodes to the last of them. */
    private void go(List<PictureNode> way, Going going) {
        PictureNode last = way.get(way.size() - 1);
        switch (going) {
            case SELECT -> view.select(last, false);
            case EXTEND -> way.forEach(node -> view.select(node, true));
            case FOCUS -> view.focus(last);
            default -> throw new IllegalArgumentException(going.toString());
        }
    }

    /** Selects what has the focus; or lets it be selected with the others, or no longer. */
    private boolean choose(boolean isOneOfMany) {
        PictureElement here = view.focusedElement();
        if (here == null) {
            return start();
        }
        if (isOneOfMany) {
            view.focus(here);
            view.toggle(here);
        } else {
            view.select(here, false);
        }
        return true;
    }

    /** Nothing is selected yet: the first container. */
    private boolean start() {
        seen(view.diagram().picture().top()).stream().findFirst().ifPresent(node -> view.select(node, false));
        return true;
    }

    /**
     * From a container one goes to the notes in it and to other containers; from a note to other notes and to containers
     * in which there are none.
     */
    private List<PictureNode> stops(PictureNode from) {
        return view.diagram().picture().nodes().stream().filter(node -> node != from && !view.stage().isHidden(node))
                .filter(node -> !node.isContainer() || node.children().isEmpty() || from.isContainer() && node.parent() == from.parent())
                .filter(node -> !from.isContainer() || node.parent() == from || node.isContainer()).toList();
    }

    private static Optional<PictureNode> nearest(Box from, List<PictureNode> nodes, int x, int y) {
        return nodes.stream().filter(node -> ahead(from, node.box(), x, y) > 0)
                .min(Comparator.comparingDouble(node -> distance(from, node.box(), x, y)));
    }

    private static int ahead(Box from, Box to, int x, int y) {
        // What is inside is ahead when one goes down or to the right.
        if (from.overlaps(to)) {
            return x + y;
        }
        return x > 0 ? to.x() - from.right() + 1 : x < 0 ? from.x() - to.right() + 1
                : y > 0 ? to.y() - from.bottom() + 1 : from.y() - to.bottom() + 1;
    }

    /** What is straight ahead counts as nearer than what is aside. */
    private static double distance(Box from, Box to, int x, int y) {
        double ahead = ahead(from, to, x, y);
        double aside = x != 0 ? gap(from.y(), from.bottom(), to.y(), to.bottom()) : gap(from.x(), from.right(), to.x(), to.right());
        double middle = x != 0 ? Math.abs(from.centre().y() - to.centre().y()) : Math.abs(from.centre().x() - to.centre().x());
        if (from.overlaps(to)) {
            // The first of those inside.
            return to.x() - from.x() + 2.0 * (to.y() - from.y());
        }
        return ahead + 3 * aside + middle / 4;
    }

    private static int gap(int from, int to, int otherFrom, int otherTo) {
        return Math.max(0, Math.max(otherFrom - to, from - otherTo));
    }

    private boolean end(boolean first, Going going) {
        if (!(view.focusedElement() instanceof PictureNode node)) {
            return start();
        }
        List<PictureNode> way = new ArrayList<>(node.isContainer() ? seen(node.children()) : siblings(node));
        if (first) {
            Collections.reverse(way);
        }
        if (!way.isEmpty()) {
            go(way.subList(Math.max(0, way.indexOf(node)), way.size()), going);
        }
        return true;
    }

    private List<PictureNode> siblings(PictureNode node) {
        return seen(node.parent() == null ? view.diagram().picture().top() : node.parent().children());
    }

    private <T extends PictureElement> List<T> seen(List<T> elements) {
        return elements.stream().filter(element -> !view.stage().isHidden(element)).toList();
    }

    /** To the container, and from there to nothing. */
    private boolean out() {
        PictureNode node = view.selectedNode();
        if (node != null && node.parent() != null) {
            view.select(node.parent(), false);
        } else {
            view.viewer().deselectAll();
            view.viewer().setFocus(null);
        }
        return true;
    }

    /** From a note to its first link, from a link to the next one of its note, and with the arrow to the note at its end. */
    private boolean along(boolean forward) {
        PictureElement here = view.focusedElement();
        if (here instanceof PictureNode node) {
            List<PictureEdge> edges = seen(view.diagram().picture().edgesOf(node));
            if (!edges.isEmpty()) {
                view.select(edges.get(forward ? 0 : edges.size() - 1), false);
            } else if (!node.isContainer() && !seen(view.diagram().links(node)).isEmpty()) {
                view.refuse(Messages.DiagramKeys_layersOff, null);
            }
        } else if (here instanceof PictureEdge edge) {
            List<PictureEdge> edges = seen(view.diagram().picture().edgesOf(edge.source()));
            if (edges.isEmpty()) {
                return true;
            }
            int next = Math.floorMod(edges.indexOf(edge) + (forward ? 1 : -1), edges.size());
            view.select(edges.get(next), false);
        }
        return true;
    }

    // --- changing ---

    /** Moves the selected notes by a cell, all or none; a single one changes places with the note that is there. */
    private boolean move(int x, int y) {
        Map<PictureNode, Cell> wanted = new LinkedHashMap<>();
        for (PictureElement element : view.selectedElements()) {
            if (element instanceof PictureNode node) {
                view.diagram().cellOf(node).map(cell -> new Cell(cell.column() + x, cell.row() + y))
                        .ifPresent(cell -> wanted.put(node, cell));
            }
        }
        if (!wanted.entrySet().stream().allMatch(each -> isInGrid(each.getKey(), each.getValue()))) {
            return true;
        }
        Map<PictureNode, Cell> places = wanted.size() == 1
                ? CellExchange.of(view.diagram(), wanted.keySet().iterator().next(), x, y) : view.diagram().free(wanted);
        if (Moves.changes(view.stage(), places)) {
            Moves.run(view.stage(), places, List.copyOf(wanted.keySet()));
        }
        return true;
    }

    private boolean isInGrid(PictureNode node, Cell cell) {
        return cell.column() >= 0 && cell.row() >= 0 && view.diagram().boxFor(node, cell).isPresent();
    }

    private boolean edit(String typed) {
        PictureNode node = view.selectedNode();
        if (node == null || !(view.part(node) instanceof NodePart part) || !part.canEdit()) {
            return false;
        }
        part.edit(typed);
        return true;
    }

    /** Makes what the first tool makes that can be used here. */
    private boolean insert() {
        PictureNode node = view.selectedNode();
        PictureNode container = node == null || node.isContainer() ? node : node.parent();
        Diagram diagram = view.diagram();
        Optional<Tool> tool = diagram.tools().stream().flatMap(group -> group.tools().stream())
                .filter(each -> each.kind() == Tool.Kind.NODE && diagram.refusal(each, container, null).isEmpty()).findFirst();
        tool.ifPresent(each -> Moves.create(view.stage(), each, container));
        return true;
    }
}
