package org.canvasstudio.ui.diagram.parts;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.ui.diagram.Messages;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.gef.requests.DirectEditRequest;

/** What can be done with any element of a picture: deleting, editing its text, the tools that act on it. */
final class ElementPolicy extends GraphicalEditPolicy {

    private final Stage stage;
    private final PictureElement element;

    ElementPolicy(Stage stage, PictureElement element) {
        this.stage = stage;
        this.element = element;
    }

    @Override
    public Command getCommand(Request request) {
        if (RequestConstants.REQ_DELETE.equals(request.getType())) {
            org.eclipse.emf.common.command.Command deletion = stage.diagram().delete(stage.document().domain(), List.of(element));
            return deletion == null ? null : new DocumentCommand(Messages.ElementPolicy_delete, stage, () -> deletion);
        }
        if (RequestConstants.REQ_DIRECT_EDIT.equals(request.getType()) && request instanceof DirectEditRequest edit
                && edit.getCellEditor() != null) {
            String text = String.valueOf(edit.getCellEditor().getValue()).strip();
            if (stage.diagram().editableLabel(element).filter(text::equals).isPresent()) {
                return null;
            }
            return new DocumentCommand(Messages.ElementPolicy_edit, stage,
                    () -> stage.diagram().edit(stage.document().domain(), element, text));
        }
        Tool tool = action(request);
        if (tool != null && stage.diagram().refusal(tool, element, null).isEmpty()) {
            return Moves.command(stage, tool, element, null);
        }
        return null;
    }

    /** The tool that acts on what is clicked; {@code null} when the request is not about one. */
    private static Tool action(Request request) {
        return RequestConstants.REQ_CREATE.equals(request.getType())
                && ((CreateRequest) request).getNewObject() instanceof Tool tool
                && (tool.kind() == Tool.Kind.ACTION || tool.kind() == Tool.Kind.CHOICE) ? tool : null;
    }

    @Override
    public EditPart getTargetEditPart(Request request) {
        return action(request) == null ? null : getHost();
    }

    @Override
    public void showTargetFeedback(Request request) {
        Tool tool = action(request);
        if (tool != null) {
            Optional<String> refusal = stage.diagram().refusal(tool, element, null);
            refusal.ifPresentOrElse(why -> stage.refuse(why, ((CreateRequest) request).getLocation()), stage::sayNothing);
        }
    }

    @Override
    public void eraseTargetFeedback(Request request) {
        if (action(request) != null) {
            stage.sayNothing();
        }
    }
}
