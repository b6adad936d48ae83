package org.canvasstudio.ui.diagram.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.ui.diagram.Messages;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.ecore.EObject;

/** What is done with keys and menus just as with the mouse. */
public final class Moves {

    private Moves() {
    }

    /**
     * Puts notes into other cells of their containers.
     *
     * @param selected those that are selected after that
     */
    public static void run(Stage stage, Map<PictureNode, Cell> places, List<PictureNode> selected) {
        moving(stage, places, selected).execute();
    }

    /** Whether any of the notes would go to another cell than the one in which it is. */
    public static boolean changes(Stage stage, Map<PictureNode, Cell> places) {
        return places.entrySet().stream()
                .anyMatch(each -> !stage.diagram().cellOf(each.getKey()).equals(Optional.of(each.getValue())));
    }

    /** Makes what a tool makes, in a place that the layout chooses, and opens the field for its text. */
    public static void create(Stage stage, Tool tool, PictureNode container) {
        new DocumentCommand(tool.label(), stage,
                () -> stage.diagram().use(stage.document().domain(), tool, container, null, null)).then(stage::editNew).execute();
    }

    /** Links two nodes, or does to one what the tool does; the user is asked where there is something to choose. */
    public static void use(Stage stage, Tool tool, PictureElement from, PictureElement to) {
        command(stage, tool, from, to).execute();
    }

    /** Puts notes into another container, at a place that the layout chooses; the user is asked where that loses something. */
    public static void drop(Stage stage, List<PictureNode> nodes, PictureNode container) {
        dropping(stage, nodes, container, List.of()).execute();
    }

    /** Lets a link begin or end at another node. */
    public static void reconnect(Stage stage, PictureEdge edge, boolean isSource, PictureNode end) {
        reconnecting(stage, edge, isSource, end).execute();
    }

    /** Does to all of these what an entry of a context menu does. */
    public static void use(Stage stage, Tool action, List<PictureElement> elements) {
        new DocumentCommand(action.label(), stage,
                () -> stage.agrees(stage.diagram().warning(action, elements), action.label(), Messages.Moves_continue),
                () -> stage.diagram().use(stage.document().domain(), action, elements)).execute();
    }

    /**
     * Pastes a copied element.
     *
     * @param cells in which the copies are to be; none leave it to the layout
     * @return whether it can be pasted there
     */
    public static boolean paste(Stage stage, List<EObject> copied, PictureNode container, List<Cell> cells) {
        if (stage.diagram().pasteRefusal(copied, container).isPresent()) {
            return false;
        }
        new DocumentCommand(Messages.Moves_paste, stage,
                () -> stage.diagram().paste(stage.document().domain(), copied, container, cells)).then(stage::selectNew).execute();
        return true;
    }

    static DocumentCommand moving(Stage stage, Map<PictureNode, Cell> places, List<PictureNode> selected) {
        return new DocumentCommand(Messages.PlacePolicy_move, stage,
                () -> new CellMove(Messages.PlacePolicy_move, stage.diagram(), places)).then(() -> stage.selectAll(selected));
    }

    /** @param cells in which they are to be, one after the other; none leave it to the layout */
    static DocumentCommand dropping(Stage stage, List<PictureNode> nodes, PictureNode container, List<Cell> cells) {
        List<EObject> elements = elements(nodes);
        return new DocumentCommand(Messages.PlacePolicy_move, stage,
                () -> stage.agrees(stage.diagram().warning(elements, container), Messages.PlacePolicy_move, Messages.Moves_move),
                () -> stage.diagram().drop(stage.document().domain(), elements, container, cells)).then(stage::selectNew);
    }

    static DocumentCommand reconnecting(Stage stage, PictureEdge edge, boolean isSource, PictureNode end) {
        return new DocumentCommand(Messages.LinkPolicy_reconnect, stage,
                () -> stage.diagram().reconnect(stage.document().domain(), edge, isSource, end));
    }

    static List<EObject> elements(List<PictureNode> nodes) {
        return nodes.stream().map(PictureNode::element).toList();
    }

    /** What a tool does. */
    static DocumentCommand command(Stage stage, Tool tool, PictureElement from, PictureElement to) {
        return new DocumentCommand(tool.label(), stage, () -> {
            if (to != null) {
                return stage.diagram().use(stage.document().domain(), tool, from, to, null);
            }
            List<EObject> choices = stage.diagram().choices(tool, from);
            return choices.isEmpty() ? stage.diagram().use(stage.document().domain(), tool, from, null, null)
                    : stage.choose(tool.label(), choices)
                            .map(choice -> stage.diagram().use(stage.document().domain(), tool, from, choice)).orElse(null);
        });
    }
}
