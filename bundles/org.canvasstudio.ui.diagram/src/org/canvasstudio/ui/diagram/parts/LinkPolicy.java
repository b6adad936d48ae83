package org.canvasstudio.ui.diagram.parts;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.DropRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** The links that begin or end at a node: which can be drawn, and why another cannot. */
final class LinkPolicy extends GraphicalNodeEditPolicy {

    private final Stage stage;
    private final PictureNode node;
    private IFigure frame;

    LinkPolicy(Stage stage, PictureNode node) {
        this.stage = stage;
        this.node = node;
    }

    private static Tool tool(CreateConnectionRequest request) {
        return (Tool) request.getNewObject();
    }

    private static PictureNode source(CreateConnectionRequest request) {
        return ((NodePart) request.getSourceEditPart()).node();
    }

    @Override
    protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
        if (stage.diagram().refusal(tool(request), node, null).isPresent()) {
            return null;
        }
        Command begin = new Command() {
        };
        request.setStartCommand(begin);
        return begin;
    }

    @Override
    protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
        Tool tool = tool(request);
        PictureNode from = source(request);
        if (stage.diagram().refusal(tool, from, node).isPresent()) {
            return null;
        }
        return new DocumentCommand(tool.label(), stage,
                () -> stage.diagram().use(stage.document().domain(), tool, from, node, null));
    }

    @Override
    protected Command getReconnectSourceCommand(ReconnectRequest request) {
        return reconnect(request, true);
    }

    @Override
    protected Command getReconnectTargetCommand(ReconnectRequest request) {
        return reconnect(request, false);
    }

    private Command reconnect(ReconnectRequest request, boolean isSource) {
        EdgePart part = (EdgePart) request.getConnectionEditPart();
        if (stage.diagram().refusal(part.edge(), isSource, node).isPresent()) {
            return null;
        }
        return Moves.reconnecting(stage, part.edge(), isSource, node);
    }

    private Optional<String> refusal(Request request) {
        if (request instanceof ReconnectRequest reconnect) {
            return stage.diagram().refusal(((EdgePart) reconnect.getConnectionEditPart()).edge(),
                    REQ_RECONNECT_SOURCE.equals(reconnect.getType()), node);
        }
        CreateConnectionRequest create = (CreateConnectionRequest) request;
        return REQ_CONNECTION_START.equals(create.getType()) ? stage.diagram().refusal(tool(create), node, null)
                : stage.diagram().refusal(tool(create), source(create), node);
    }

    private static boolean isAboutLinks(Request request) {
        return request instanceof CreateConnectionRequest || request instanceof ReconnectRequest;
    }

    @Override
    public void showTargetFeedback(Request request) {
        super.showTargetFeedback(request);
        if (isAboutLinks(request)) {
            hideFrame();
            Optional<String> why = refusal(request);
            if (why.isPresent()) {
                stage.refuse(why.get(), ((DropRequest) request).getLocation());
            } else {
                stage.sayNothing();
                frame = new CellFrame(stage, node, List.of());
                getLayer(LayerConstants.SCALED_FEEDBACK_LAYER).add(frame);
            }
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        super.eraseTargetFeedback(request);
        if (isAboutLinks(request)) {
            hideFrame();
            stage.sayNothing();
        }
    }

    private void hideFrame() {
        if (frame != null) {
            frame.getParent().remove(frame);
            frame = null;
        }
    }

    @Override
    protected Connection createDummyConnection(Request request) {
        return dragged();
    }

    /** The line that is seen while a link is drawn, or led to another note. */
    static Connection dragged() {
        PolylineConnection line = new PolylineConnection();
        line.setLineWidth(2);
        line.setLineStyle(SWT.LINE_DASH);
        line.setForegroundColor(Display.getCurrent().getSystemColor(SWT.COLOR_LIST_SELECTION));
        PolygonDecoration arrow = new PolygonDecoration();
        arrow.setBackgroundColor(line.getForegroundColor());
        line.setTargetDecoration(arrow);
        return line;
    }
}
