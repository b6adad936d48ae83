package org.canvasstudio.ui.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.ui.diagram.Messages;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.gef.requests.DropRequest;

/**
 * What can be put into a container, or on the ground of the picture: new notes, notes that are moved or copied there, and
 * elements from elsewhere. While something is held above, the cell is shown into which it would go, or why it cannot.
 */
final class PlacePolicy extends GraphicalEditPolicy {

    private final Stage stage;
    private final PictureNode container;
    private IFigure cellFrame;

    /** @param container {@code null} for the ground of the picture */
    PlacePolicy(Stage stage, PictureNode container) {
        this.stage = stage;
        this.container = container;
    }

    private Diagram diagram() {
        return stage.diagram();
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        return understands(request) && !isOnGround(request) ? getHost() : null;
    }

    /**
     * Whether notes are moved that stand beside the container, where it may be moved, too, or elements come that have their
     * place beside it: they do not go into it.
     */
    private boolean isOnGround(Request request) {
        if (request instanceof ElementsRequest dropped) {
            return container != null && dropped.isForGround(stage, container);
        }
        if (container == null || !(request instanceof ChangeBoundsRequest change)) {
            return false;
        }
        List<PictureNode> nodes = nodes(change);
        return !nodes.isEmpty() && nodes.stream().allMatch(node -> node.parent() == container.parent())
                && diagram().cellOf(container).isPresent();
    }

    private boolean understands(Request request) {
        return RequestConstants.REQ_MOVE.equals(request.getType()) || RequestConstants.REQ_ADD.equals(request.getType())
                || RequestConstants.REQ_CLONE.equals(request.getType()) || request instanceof ElementsRequest
                || creates(request) != null;
    }

    private static Tool creates(Request request) {
        return RequestConstants.REQ_CREATE.equals(request.getType())
                && ((CreateRequest) request).getNewObject() instanceof Tool tool && tool.kind() == Tool.Kind.NODE ? tool : null;
    }

    @Override
    public boolean understandsRequest(Request request) {
        return understands(request);
    }

    /** Why a request cannot be met; empty when it can. */
    private Optional<String> refusal(Request request) {
        Tool tool = creates(request);
        if (tool != null) {
            return diagram().refusal(tool, container, null);
        }
        if (request instanceof ElementsRequest dropped) {
            return dropped.refusal(stage, container);
        }
        List<PictureNode> nodes = nodes((ChangeBoundsRequest) request);
        if (RequestConstants.REQ_CLONE.equals(request.getType())) {
            return copies(nodes).refusal(stage, container);
        }
        if (staysWithin(nodes)) {
            return nodes.stream().allMatch(node -> diagram().cellOf(node).isPresent()) ? Optional.empty()
                    : Optional.of(Messages.PlacePolicy_noCells);
        }
        if (!diagram().takesDrops(container)) {
            return Optional.of(ElementsRequest.isPlaceInFrames(stage) ? Messages.PlacePolicy_ground : Messages.PlacePolicy_stays);
        }
        return diagram().refusal(Moves.elements(nodes), container);
    }

    private static ElementsRequest copies(List<PictureNode> nodes) {
        return new ElementsRequest(List.of(), Clip.of(Moves.elements(nodes)));
    }

    private boolean staysWithin(List<PictureNode> nodes) {
        return nodes.stream().allMatch(node -> node.parent() == container);
    }

    private static List<PictureNode> nodes(ChangeBoundsRequest request) {
        List<PictureNode> nodes = new ArrayList<>();
        for (Object part : request.getEditParts()) {
            if (part instanceof NodePart each) {
                nodes.add(each.node());
            }
        }
        return nodes;
    }

    @Override
    public Command getCommand(Request request) {
        if (!understands(request) || refusal(request).isPresent()) {
            return null;
        }
        Tool tool = creates(request);
        if (tool != null) {
            Cell cell = cell(((CreateRequest) request).getLocation()).orElse(null);
            return new DocumentCommand(tool.label(), stage,
                    () -> diagram().use(stage.document().domain(), tool, container, null, cell)).then(stage::editNew);
        }
        if (request instanceof ElementsRequest dropped) {
            return dropped.command(stage, container, cell(dropped.getLocation()).stream().toList());
        }
        ChangeBoundsRequest change = (ChangeBoundsRequest) request;
        List<PictureNode> nodes = nodes(change);
        if (nodes.isEmpty()) {
            return null;
        }
        if (RequestConstants.REQ_CLONE.equals(change.getType())) {
            return copies(nodes).command(stage, container, cells(change, nodes));
        }
        if (staysWithin(nodes)) {
            Map<PictureNode, Cell> cells = cellsWithin(change, nodes);
            return cells.isEmpty() ? null : Moves.moving(stage, cells, nodes);
        }
        return Moves.dropping(stage, nodes, container, cells(change, nodes));
    }

    /** The free cells into which notes are dragged that stay in this container; none when all of them stay where they are. */
    private Map<PictureNode, Cell> cellsWithin(ChangeBoundsRequest request, List<PictureNode> nodes) {
        PictureNode leading = leading(request, nodes);
        Map<PictureNode, Cell> cells = diagram().cellFor(leading, spot(leading, request))
                .map(cell -> diagram().free(diagram().together(nodes, leading, cell))).orElse(Map.of());
        return Moves.changes(stage, cells) ? cells : Map.of();
    }

    /** The cells for notes that come from elsewhere, one after the other; some may be taken. */
    private List<Cell> cells(ChangeBoundsRequest request, List<PictureNode> nodes) {
        return cell(request.getLocation())
                .map(cell -> List.copyOf(diagram().together(nodes, leading(request, nodes), cell).values())).orElse(List.of());
    }

    /** The note that is held with the pointer. */
    private PictureNode leading(ChangeBoundsRequest request, List<PictureNode> nodes) {
        Point start = request.getLocation().getCopy().translate(request.getMoveDelta().getNegated());
        Spot held = relative(start);
        return nodes.stream().filter(node -> node.box().contains(held)).findFirst().orElse(nodes.get(0));
    }

    /** Where the middle of a node is dragged to. */
    private Spot spot(PictureNode node, ChangeBoundsRequest request) {
        Point middle = new Point(node.box().centre().x(), node.box().centre().y());
        getHostFigure().translateToAbsolute(middle);
        middle.translate(request.getMoveDelta());
        return relative(middle);
    }

    private Spot relative(Point location) {
        Point point = location.getCopy();
        getHostFigure().translateToRelative(point);
        return new Spot(point.x, point.y);
    }

    private Optional<Cell> cell(Point location) {
        return location == null ? Optional.empty() : diagram().cellAt(container, relative(location));
    }

    @Override
    public void showTargetFeedback(Request request) {
        if (!understands(request)) {
            return;
        }
        Point location = ((DropRequest) request).getLocation();
        Optional<String> why = refusal(request);
        if (why.isPresent()) {
            hideCell();
            stage.refuse(why.get(), location);
            return;
        }
        stage.sayNothing();
        List<Box> boxes = new ArrayList<>();
        if (request instanceof ChangeBoundsRequest change && staysWithin(nodes(change))
                && !RequestConstants.REQ_CLONE.equals(request.getType())) {
            cellsWithin(change, nodes(change)).forEach((node, cell) -> diagram().boxFor(node, cell).ifPresent(boxes::add));
        } else {
            List<Cell> cells = request instanceof ChangeBoundsRequest change ? cells(change, nodes(change))
                    : cell(location).stream().toList();
            diagram().free(container, cells).forEach(cell -> diagram().boxAt(container, cell).ifPresent(boxes::add));
        }
        showCells(boxes);
    }

    private void showCells(List<Box> boxes) {
        hideCell();
        cellFrame = new CellFrame(stage, container, boxes);
        getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(cellFrame);
    }

    private void hideCell() {
        if (cellFrame != null) {
            cellFrame.getParent().remove(cellFrame);
            cellFrame = null;
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (understands(request)) {
            hideCell();
            stage.sayNothing();
        }
    }

    @Override
    public void deactivate() {
        hideCell();
        super.deactivate();
    }
}
