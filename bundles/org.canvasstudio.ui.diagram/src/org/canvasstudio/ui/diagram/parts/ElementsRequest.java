package org.canvasstudio.ui.diagram.parts;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.diagram.Messages;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.DropRequest;

/** Elements from a view or another editor are held above a diagram or dropped there. */
public final class ElementsRequest extends Request implements DropRequest {

    /** The type of these requests. */
    public static final String TYPE = "elements";

    private final List<EObject> elements;
    private final Clip clip;
    private Point location;

    /**
     * @param elements of the same document: they are moved
     * @param clip     what is copied from other documents; {@code null} for nothing
     */
    public ElementsRequest(List<EObject> elements, Clip clip) {
        super(TYPE);
        this.elements = elements;
        this.clip = clip;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    /** Where the pointer is. */
    public void setLocation(Point point) {
        location = point;
    }

    /** Whether the elements stay where they are and copies are made. */
    public boolean copies() {
        return clip != null;
    }

    Optional<String> refusal(Stage stage, PictureNode container) {
        if (clip == null) {
            return elements.isEmpty() ? Optional.of(Messages.ElementsRequest_notHere)
                    : stage.diagram().refusal(elements, container);
        }
        return ModelCommands.paste(stage.document().domain(), clip, container.element()).canExecute() ? Optional.empty()
                : Optional.of(Messages.ElementsRequest_notHere);
    }

    Command command(Stage stage, PictureNode container, List<Cell> cells) {
        if (clip == null) {
            return new DocumentCommand(Messages.PlacePolicy_move, stage,
                    () -> stage.agrees(stage.diagram().warning(elements, container)),
                    () -> stage.diagram().drop(stage.document().domain(), elements, container, cells)).then(stage::selectNew);
        }
        return new DocumentCommand(Messages.PlacePolicy_copy, stage,
                () -> stage.diagram().at(ModelCommands.paste(stage.document().domain(), clip, container.element()), cells))
                        .then(stage::selectNew);
    }
}
